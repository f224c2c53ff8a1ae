// What viewer, comparison and designer have in common.

/** The letters of every drawing: of the widths that models are drawn with everywhere, so that labels break where their designer saw them break. */
export const lettering = { defaultStyle: { fontFamily: "Diagram, Tool, Arial, sans-serif" } };

/** Labels are measured while they are drawn, so the letters have to be there first. */
export const lettersReady = () => Promise.allSettled(["12px Diagram", "11px Diagram"].map(font => document.fonts.load(font)));

/** A label whose box is narrower than its longest word would break within the word; only the drawing is changed, never the model. */
export function roomForLabels(viewer) {
  const elements = viewer.get("elementRegistry"), letters = viewer.get("textRenderer"), graphics = viewer.get("graphicsFactory");
  for (const label of elements.filter(each => each.type === "label" && each.businessObject.name)) {
    const longest = Math.max(...label.businessObject.name.split(/\s+/).map(word => letters.getExternalLabelBounds({ x: 0, y: 0, width: 1000, height: 30 }, word).width));
    if (longest > label.width) {
      label.x -= (longest - label.width) / 2;
      label.width = longest;
      graphics.update("shape", label, elements.getGraphics(label));
    }
  }
}

/** The wheel scrolls the page; with Ctrl it zooms. A drawing that eats the wheel is a trap in a long page. */
export function calmZoom(viewer, place, words) {
  place.addEventListener("wheel", event => { if (!event.ctrlKey && !event.metaKey) event.stopPropagation(); }, { capture: true });
  const bar = document.createElement("div");
  bar.className = "diagram-zoom";
  for (const [key, sign, act] of [["in", "+", c => c.zoom(c.zoom() * 1.25)], ["out", "−", c => c.zoom(c.zoom() / 1.25)], ["whole", "⤢", c => c.zoom("fit-viewport", "auto")]]) {
    const button = document.createElement("button");
    button.type = "button"; button.textContent = sign; button.title = words[key] ?? ""; button.setAttribute("aria-label", words[key] ?? sign);
    button.addEventListener("click", () => act(viewer.get("canvas")));
    bar.append(button);
  }
  place.append(bar);
}

/** Whether it has a place in the drawing; the workflow itself is all of it. */
export const drawn = element => Boolean(element?.parent);

/** Colours elements and hangs numbers on them. */
export function dress(viewer, marks) {
  const canvas = viewer.get("canvas"), overlays = viewer.get("overlays"), elements = viewer.get("elementRegistry");
  for (const [id, mark] of Object.entries(marks)) {
    const element = elements.get(id);
    if (!drawn(element)) continue;
    if (mark.tone) canvas.addMarker(element, `mark-${mark.tone}`);
    if (mark.count) {
      const badge = document.createElement("span");
      badge.className = `diagram-count ${mark.tone ?? ""}`;
      badge.textContent = mark.count;
      if (mark.note) badge.title = mark.note;
      overlays.add(element, { position: { top: -12, right: 14 }, html: badge });
    }
    if (mark.under) {
      const under = document.createElement("span");
      under.className = "diagram-under";
      under.textContent = mark.under;
      overlays.add(element, { position: { top: -20, left: 0 }, html: under });
    }
  }
}

/** The whole where it can be read; else from where the report stands, or from the beginning. */
export function fit(viewer, place, { here, grow = false } = {}) {
  const canvas = viewer.get("canvas");
  const readable = 0.7;
  const inner = canvas.viewbox().inner;
  const scale = Math.max(readable, Math.min(1, place.clientWidth / (inner.width + 60)));
  if (grow) place.style.height = `${Math.max(220, Math.min(560, inner.height * scale + 90))}px`;
  canvas.resized();
  const width = place.clientWidth / scale, height = place.clientHeight / scale;
  const stands = here && viewer.get("elementRegistry").get(here);
  const middle = stands ? (stands.waypoints?.[0].x ?? stands.x + stands.width / 2) : inner.x + width / 2 - 20;
  const x = width > inner.width + 40 ? inner.x + (inner.width - width) / 2 : Math.max(inner.x - 20, Math.min(middle - width / 2, inner.x + inner.width + 20 - width));
  canvas.viewbox({ x, y: inner.y + inner.height / 2 - height / 2, width, height });
}
