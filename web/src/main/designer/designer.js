// The designer: one draft of a workflow, drawn in the browser. Every change is kept in this browser at once and on the server a
// moment later; the server answers with what is wrong. What is known and which words are said comes with the page.
import Modeler from "bpmn-js/lib/Modeler";
import camunda from "camunda-bpmn-moddle/resources/camunda.json";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css";
import { calmZoom, fit, lettering, lettersReady, roomForLabels } from "./drawing.js";
import { steps } from "./steps.js";
import { panel } from "./panel.js";
import { desk } from "./desk.js";
import { leadAround } from "./ways.js";

const place = document.getElementById("designer");
const known = JSON.parse(place.dataset.known);
const words = known.words;
const canvasPlace = place.querySelector(".designer-canvas");
canvasPlace.replaceChildren();

/** What hangs beside a chosen element: only what this product's workflows are made of. */
class Beside {
  constructor(contextPad, connect, modeling, create, autoPlace, elementFactory) {
    Object.assign(this, { connect, modeling, create, autoPlace, elementFactory });
    contextPad.registerProvider(this);
  }
  getContextPadEntries(element) {
    const entries = {}, { connect, modeling, autoPlace, elementFactory, create } = this;
    const isNode = element.type !== "bpmn:SequenceFlow" && element.type !== "label" && element.type !== "bpmn:Association" && element.type !== "bpmn:Process";
    if (isNode && element.type !== "bpmn:EndEvent" && element.type !== "bpmn:TextAnnotation") {
      for (const [key, type, icon] of [["step", "bpmn:UserTask", "bpmn-icon-user-task"], ["gateway", "bpmn:ExclusiveGateway", "bpmn-icon-gateway-xor"], ["end", "bpmn:EndEvent", "bpmn-icon-end-event-none"]]) {
        const made = () => key === "step" ? kit.shape(known.kinds[0].key) : elementFactory.createShape({ type });
        entries[`append-${key}`] = { group: "model", className: icon, title: words[`beside.${key}`],
          action: { click: () => autoPlace.append(element, made()), dragstart: event => create.start(event, made(), { source: element }) } };
      }
      entries.connect = { group: "connect", className: "bpmn-icon-connection-multi", title: words["beside.connect"], action: { click: (event, from) => connect.start(event, from), dragstart: (event, from) => connect.start(event, from) } };
    }
    entries.remove = { group: "edit", className: "bpmn-icon-trash", title: words["beside.remove"], action: { click: () => modeling.removeElements([element]) } };
    return entries;
  }
}
Beside.$inject = ["contextPad", "connect", "modeling", "create", "autoPlace", "elementFactory"];

const modeler = new Modeler({
  container: canvasPlace, textRenderer: lettering,
  moddleExtensions: { camunda },
  additionalModules: [{ paletteProvider: ["value", {}], contextPadProvider: ["type", Beside], replaceMenuProvider: ["value", {}] }],
});
const kit = steps(modeler, known);

/** A drawing of many steps needs all the room there is; Escape leads back to the page. */
function fillsTheWindow() {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "⛶" });
  const fill = fills => {
    place.classList.toggle("fills", fills);
    button.title = words[fills ? "page" : "fill"];
    button.setAttribute("aria-label", button.title);
    modeler.get("canvas").resized();
    modeler.get("canvas").zoom("fit-viewport", "auto");
  };
  button.addEventListener("click", () => fill(!place.classList.contains("fills")));
  place.addEventListener("keydown", event => { if (event.key === "Escape" && place.classList.contains("fills")) { fill(false); button.focus(); } });
  canvasPlace.querySelector(".diagram-zoom").append(button);
  button.title = words.fill;
  button.setAttribute("aria-label", words.fill);
}

lettersReady().then(() => modeler.importXML(known.xml)).then(({ warnings }) => {
  roomForLabels(modeler);
  calmZoom(modeler, canvasPlace, words);
  fillsTheWindow();
  fit(modeler, canvasPlace);
  leadAround(modeler);
  kit.palette(place.querySelector(".designer-palette"), canvasPlace);
  panel(modeler, place.querySelector(".designer-panel"), known, kit);
  desk(modeler, place, known, warnings);
  place.dataset.drawn = "true";
}, () => {
  canvasPlace.replaceChildren(Object.assign(document.createElement("p"), { className: "hush", textContent: words.failed }));
});
