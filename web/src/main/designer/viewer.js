// Draws the diagrams of a page: every element with data-diagram, the address of a model.
//   data-marks    JSON, element id → { tone, count, note }: colours the element and hangs a number on it
//   data-words    JSON: what is said while it loads, when it fails, and how it is handled
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import { calmZoom, drawn, dress, fit, lettering, lettersReady, roomForLabels } from "./drawing.js";

async function draw(place) {
  const words = JSON.parse(place.dataset.words || "{}");
  try {
    const answer = await fetch(place.dataset.diagram, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(answer.status);
    const xml = await answer.text();
    place.replaceChildren();
    const viewer = new NavigatedViewer({ container: place, textRenderer: lettering });
    calmZoom(viewer, place, words);
    await lettersReady();
    await viewer.importXML(xml);
    roomForLabels(viewer);
    const marks = JSON.parse(place.dataset.marks || "{}");
    dress(viewer, marks);
    const here = Object.entries(marks).find(([id, mark]) => ["here", "changed", "added", "removed"].includes(mark.tone) && drawn(viewer.get("elementRegistry").get(id)))?.[0];
    fit(viewer, place, { here, grow: true });
    place.dataset.drawn = "true";
    return viewer;
  } catch {
    place.replaceChildren(Object.assign(document.createElement("p"), { className: "hush", textContent: words.failed ?? "" }));
    place.dataset.drawn = "false";
  }
}

/** Drawings beside each other show the same place. What a drawing tells of its view comes late, so one that stands there already is left alone. */
function together(viewers) {
  const follow = (viewer, { x, y, scale }) => {
    const canvas = viewer.get("canvas"), now = canvas.viewbox(), { width, height } = canvas.getSize();
    if (Math.abs(now.x - x) + Math.abs(now.y - y) > 1 || Math.abs(now.scale - scale) > .001) canvas.viewbox({ x, y, width: width / scale, height: height / scale });
  };
  const led = viewer => viewers.filter(other => other !== viewer).forEach(other => follow(other, viewer.get("canvas").viewbox()));
  led(viewers[viewers.length - 1]);
  viewers.forEach(viewer => viewer.on("canvas.viewbox.changed", () => led(viewer)));
}

Promise.all([...document.querySelectorAll("[data-diagram]")].map(draw)).then(viewers => {
  if (viewers.length > 1 && viewers.every(Boolean) && document.querySelector(".workflow-compare")) together(viewers);
});
