import type { Receipt } from "../receipt.ts";

/** Commas before the cents, or no cents at all. */
export const europeAndJapan: Readonly<Record<string, Receipt>> = {
  "sonnenkorn-baeckerei": {
    truth: { merchant: "Bäckerei Sonnenkorn", date: "2026-02-21", total: "12.40", currency: "EUR" },
    printed: {
      name: "Bäckerei Sonnenkorn",
      address: ["Mühlgasse 7", "79999 Lindenau", "St.-Nr. 99/815/04711"],
      dateLine: ["21.02.2026", "07:51 Uhr"],
      items: [
        ["Roggenmischbrot", "4,60"],
        ["Laugenbrezel 3 x 0,95", "2,85"],
        ["Mohnschnecke", "2,20"],
        ["Cappuccino", "2,75"],
      ],
      sums: [
        ["Netto 7%", "11,59"],
        ["MwSt 7%", "0,81"],
      ],
      total: ["SUMME EUR", "12,40"],
      payment: [
        ["GEGEBEN BAR", "20,00"],
        ["RÜCKGELD", "7,60"],
      ],
      closing: ["Es bediente Sie Frau Arndt", "Vielen Dank!"],
    },
    emblem: "wheat",
    typeface: "mono",
    table: "oak",
    turn: -3.1,
    wear: [{ kind: "crease", at: 0.6, tilt: 6 }],
    typed: [{}, { merchant: "Backerei Sonnenkorn", total: "12,40" }, { date: "21.02.2026", total: "12,40" }],
  },
  "librairie-des-quais": {
    truth: { merchant: "Librairie des Quais", date: "2026-03-05", total: "31.90", currency: "EUR" },
    printed: {
      name: "Librairie des Quais",
      address: ["22, quai du Vieux-Moulin", "Sainte-Orne", "SIRET 999 000 111 00027"],
      dateLine: ["le 05/03/2026", "à 17h34"],
      items: [
        ["Le Phare immobile", "21,00"],
        ["Carnet ligné A5", "6,40"],
        ["Carte postale x3", "4,50"],
      ],
      sums: [
        ["Total HT", "29,82"],
        ["TVA", "2,08"],
      ],
      total: ["TOTAL TTC", "31,90 €"],
      payment: [["CB **** 6605", "31,90 €"]],
      closing: ["Merci de votre visite", "et bonne lecture"],
    },
    emblem: "feather",
    typeface: "narrow",
    table: "slate",
    turn: 1.1,
    wear: [
      { kind: "fold", corner: "top-right" },
      { kind: "crease", at: 0.46, tilt: 2 },
    ],
    typed: [
      {},
      { date: "2026-05-03", total: "29.82" },
      { merchant: "librairie des quais", date: "2026-05-03", total: "31,90 €" },
    ],
  },
  "lindner-velo": {
    truth: { merchant: "Velo-Werkstatt Lindner", date: "2026-03-20", total: "1248.50", currency: "CHF" },
    printed: {
      name: "VELO-WERKSTATT LINDNER",
      address: ["Bahnhofstrasse 61", "8999 Oberwil am See", "CHE-000.412.777 MWST"],
      dateLine: ["20.03.2026", "16:05"],
      items: [
        ['Tourenrad Alva 28"', "1'149.00"],
        ["Schloss geprüft", "64.50"],
        ["Montage", "35.00"],
      ],
      sums: [
        ["Zwischentotal", "1'248.50"],
        ["davon MWST 8.1%", "93.55"],
      ],
      total: ["TOTAL CHF", "1'248.50"],
      payment: [["TWINT", "1'248.50"]],
      closing: ["Gratis-Service nach 500 km", "Gute Fahrt!"],
    },
    emblem: "wheel",
    typeface: "mono",
    table: "slate",
    turn: -0.8,
    wear: [{ kind: "crease", at: 0.4, tilt: -2 }],
    typed: [
      {},
      { merchant: "Velo Werkstatt Lindner", total: "1248.5" },
      { merchant: "VELO-WERKSTATT LINDNER", total: "1'248.50" },
    ],
  },
  "hanamaru-stationery": {
    truth: { merchant: "Hanamaru Stationery", date: "2026-03-01", total: "2480", currency: "JPY" },
    printed: {
      name: "HANAMARU STATIONERY",
      address: ["Sanjo-dori 3-12, Kamo", "TEL 075-000-8744", "Reg. T0000012345678"],
      dateLine: ["2026/03/01", "14:20"],
      items: [
        ["Brush pen, fine", "¥660"],
        ["Washi paper 20 sh.", "¥1,100"],
        ["Eraser", "¥120"],
        ["Ink, indigo", "¥600"],
      ],
      sums: [["(incl. tax 10%", "¥225)"]],
      total: ["TOTAL", "¥2,480"],
      payment: [
        ["CASH", "¥3,000"],
        ["CHANGE", "¥520"],
      ],
      closing: ["* * *", "Thank you very much"],
    },
    emblem: "flower",
    typeface: "mono",
    table: "walnut",
    turn: 2.2,
    wear: [],
    typed: [{}, { total: "2,480" }, { date: "2026/03/01", total: "¥2,480" }],
  },
  "alma-verde": {
    truth: { merchant: "Mercado Alma Verde", date: "2026-03-18", total: "23.65", currency: "EUR" },
    printed: {
      name: "Mercado Alma Verde",
      address: ["Calle del Almendro 40", "46999 Villasol", "NIF X0000000T"],
      dateLine: ["18-03-2026", "19:48"],
      items: [
        ["Tomate raf 1,2 kg", "5,40"],
        ["Queso curado", "8,25"],
        ["Pan de pueblo", "2,80"],
        ["Aceitunas", "3,70"],
        ["Naranjas 2 kg", "3,50"],
      ],
      sums: [
        ["Base imponible", "22,74"],
        ["IVA 4%", "0,91"],
      ],
      total: ["TOTAL EUR", "23,65"],
      payment: [
        ["EFECTIVO", "25,00"],
        ["CAMBIO", "1,35"],
      ],
      closing: ["¡Gracias por su compra!", "Caja 2"],
    },
    emblem: "sun",
    typeface: "typewriter",
    table: "gingham",
    turn: 3.4,
    wear: [
      { kind: "coffee", x: 0.3, y: 0.6, radius: 84 },
      { kind: "crease", at: 0.75, tilt: -4 },
    ],
    typed: [
      {},
      { merchant: "Mercado Alma verde", total: "23.56" },
      { date: "18-03-2026", total: "23,65", currency: "USD" },
    ],
  },
};
