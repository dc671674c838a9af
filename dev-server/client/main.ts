import "./elements/preview-app.ts";

document.body.append(document.createElement("preview-app"));
