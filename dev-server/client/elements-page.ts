/**
 * The script of the page of all crowd elements. Every example is made anew, from its `<template>` and the attributes
 * as they stand in the fields, with each edit: as the author of a template would see it.
 */
for (const section of document.querySelectorAll<HTMLElement>("section.element")) showExample(section);

function showExample(section: HTMLElement): void {
  const template = section.querySelector("template");
  const live = section.querySelector(".live");
  const fieldset = section.querySelector("fieldset");
  const output = section.querySelector("pre");
  if (!(template && live && fieldset && output)) return;
  const tag = section.id;

  const names = (section.dataset["attributes"] ?? "").split(" ").filter((name) => name !== "");
  const original = template.content.querySelector(tag);
  const fields = names.map((name) => makeField(tag, name, original?.getAttribute(name) ?? null));
  for (const { label, isSet, value } of fields) {
    label.prepend(isSet);
    fieldset.append(label, value);
    value.addEventListener("input", () => {
      isSet.checked = true;
    });
  }
  fieldset.hidden = fields.length === 0;

  const showAnswer = (): void => {
    // By then the element has taken the event in.
    setTimeout(() => {
      output.textContent = JSON.stringify(answerOf(live), shorten, 2);
    }, 50);
  };
  const makeAnew = (): void => {
    const copy = document.importNode(template.content, true);
    const element = copy.querySelector(tag);
    for (const { name, isSet, value } of fields) {
      if (isSet.checked) element?.setAttribute(name, value.value);
      else element?.removeAttribute(name);
    }
    live.replaceChildren(copy);
    showAnswer();
  };
  fieldset.addEventListener("change", makeAnew);
  for (const type of ["input", "change", "click", "pointerup", "keyup"])
    live.addEventListener(type, showAnswer);
  makeAnew();
}

interface AttributeField {
  readonly name: string;
  readonly label: HTMLLabelElement;
  /** Whether the attribute is there: some have no value. */
  readonly isSet: HTMLInputElement;
  readonly value: HTMLInputElement;
}

function makeField(tag: string, name: string, initial: string | null): AttributeField {
  const label = document.createElement("label");
  label.textContent = name;
  const isSet = document.createElement("input");
  isSet.type = "checkbox";
  isSet.checked = initial !== null;
  const value = document.createElement("input");
  value.type = "text";
  value.value = initial?.replaceAll(/\s*\n\s*/g, " ") ?? "";
  value.setAttribute("aria-label", `Value of ${name} of ${tag}`);
  return { name, label, isSet, value };
}

/** What the form in an example, or the element that is a form of its own, would submit now. */
function answerOf(live: Element): unknown {
  const owner = live.firstElementChild;
  const form = owner?.matches("crowd-form") ? owner : owner?.shadowRoot?.querySelector("crowd-form");
  if (!form || !("_serializeForm" in form) || typeof form._serializeForm !== "function") return {};
  const { taskAnswers } = form._serializeForm();
  return JSON.parse(taskAnswers)[0];
}

/** Pictures in answers are too long to read. */
function shorten(_key: string, value: unknown): unknown {
  const isLong = typeof value === "string" && value.length > 200;
  return isLong ? `${value.slice(0, 40)}… (${value.length} characters)` : value;
}
