// What can be set of the chosen element: who, how long, which kind, which condition. Nothing that a workflow here may not hold.

import { fields } from "./fields.js";
import { names } from "./names.js";

export function panel(modeler, form, known, kit) {
  const words = known.words, modeling = modeler.get("modeling"), naming = names(words);
  let shown = null;
  form.addEventListener("submit", event => event.preventDefault());

  const node = (tag, attributes = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), attributes);
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
  };
  let count = 0;
  function field(label, input, help) {
    input.id ||= `design-field-${++count}`;
    const box = node("div", { className: "field" }, node("label", { className: "field-label", htmlFor: input.id, textContent: label }), input);
    if (help) box.append(node("span", { className: "field-help", textContent: help }));
    return box;
  }
  function text(label, value, change, { rows, help } = {}) {
    const input = node(rows ? "textarea" : "input", { value: value ?? "", dir: "auto" });
    if (rows) input.rows = rows; else input.type = "text";
    input.addEventListener("change", () => change(input.value.trim() || undefined));
    return field(label, input, help);
  }
  function choice(label, value, options, change, help) {
    const select = node("select", {}, ...options.map(([key, name]) => node("option", { value: key, textContent: name, selected: key === (value ?? "") })));
    select.addEventListener("change", () => change(select.value));
    return field(label, select, help);
  }
  const forms = fields(modeler, known, { node, field, text, choice });
  const update = (element, values) => modeling.updateProperties(element, values);

  function documentation(element) {
    const task = element.businessObject;
    return text(words["panel.documentation"], task.documentation?.[0]?.text, value => update(element, {
      documentation: value ? [modeler.get("bpmnFactory").create("bpmn:Documentation", { text: value })] : [] }), { rows: 3, help: words["panel.documentation.help"] });
  }

  function responsible(element) {
    const held = (element.businessObject.get("camunda:candidateGroups") ?? "").split(",").filter(Boolean);
    const box = node("fieldset", { className: "ticks" }, node("legend", { className: "field-label", textContent: words["panel.who"] }));
    for (const group of known.groups) {
      const tick = node("input", { type: "checkbox", checked: held.includes(group.key), value: group.key });
      tick.addEventListener("change", () => {
        const now = [...box.querySelectorAll("input:checked")].map(each => each.value);
        update(element, { "camunda:candidateGroups": now.length ? now.join(",") : undefined });
      });
      box.append(node("label", { className: "designer-tick" }, tick, document.createTextNode(` ${group.name}`)));
    }
    return box;
  }

  const timer = element => element.attachers?.find(each => each.type === "bpmn:BoundaryEvent");
  const duration = event => event?.businessObject.eventDefinitions?.[0]?.timeDuration?.body ?? "";

  /** A period in days or hours. What is written otherwise is shown as it stands. */
  function lasts(label, body, change, help) {
    const parts = /^P(\d+)D$|^PT(\d+)H$/.exec(body ?? "");
    const number = node("input", { type: "number", min: 1, max: 366, value: parts ? parts[1] ?? parts[2] : "", id: `design-field-${++count}` });
    const unit = node("select", { ariaLabel: words["panel.unit"] }, node("option", { value: "D", textContent: words["panel.days"] }), node("option", { value: "H", textContent: words["panel.hours"] }));
    unit.value = parts?.[2] ? "H" : "D";
    const told = () => change(number.value ? unit.value === "D" ? `P${number.value}D` : `PT${number.value}H` : null);
    number.addEventListener("change", told);
    unit.addEventListener("change", told);
    const box = node("div", { className: "field" }, node("label", { className: "field-label", htmlFor: number.id, textContent: label }), node("div", { className: "designer-period" }, number, unit));
    box.append(node("span", { className: "field-help", textContent: body && !parts ? body : help }));
    return box;
  }

  function period(element) {
    return lasts(words["panel.period"], duration(timer(element)), value => {
      const event = timer(element), had = Boolean(event);
      if (!event && value) {
        const made = modeling.createShape({ type: "bpmn:BoundaryEvent", eventDefinitionType: "bpmn:TimerEventDefinition" }, { x: element.x + element.width / 2, y: element.y + element.height }, element, { attach: true });
        update(made, { name: words["panel.period.over"] });
        setDuration(made, value);
        const ways = element.outgoing.filter(each => each.type === "bpmn:SequenceFlow");
        if (ways.length === 1) modeling.connect(made, ways[0].target);
        if (made.labels?.[0]) modeling.moveShape(made.labels[0], { x: -made.labels[0].width / 2 - 24, y: 0 });
        modeler.get("selection").select(element);
      } else if (event && value) {
        setDuration(event, value);
      } else if (event) {
        modeling.removeElements([event]);
        if (kit.valueOf(element.businessObject, "days")) kit.put(element, "days", null);
      }
      if (had !== Boolean(timer(element))) {
        draw(element);
        form.querySelector(".designer-period input").focus();
      }
    }, words["panel.period.help"]);
  }

  function setDuration(event, value) {
    const definition = event.businessObject.eventDefinitions[0];
    const body = modeler.get("bpmnFactory").create("bpmn:FormalExpression", { body: value });
    body.$parent = definition;
    modeling.updateModdleProperties(event, definition, { timeDuration: body });
  }

  /** What a step of this kind needs beside its kind, and nothing that belongs to another. */
  function become(element, kind) {
    kit.put(element, "step", kind);
    // A name that nobody chose would tell of the kind that it was.
    if (known.kinds.some(each => each.name === element.businessObject.name)) update(element, { name: known.kinds.find(each => each.key === kind).name });
    if (kind === "silence") {
      if (timer(element)) modeling.removeElements([timer(element)]);
      if (!kit.valueOf(element.businessObject, "period")) kit.put(element, "period", "P3D");
      update(element, { "camunda:candidateGroups": "member-states" });
    } else if (kit.valueOf(element.businessObject, "period")) {
      kit.put(element, "period", null);
    }
    if ((kind === "translate") !== Boolean(kit.valueOf(element.businessObject, "language"))) kit.put(element, "language", kind === "translate" ? "fr" : null);
    draw(element);
  }

  const daysCount = element => choice(words["panel.days-count"], kit.valueOf(element.businessObject, "days"), [["", words["panel.every-day"]], ["working", words["panel.working-days"]]],
    value => kit.put(element, "days", value || null));

  /** A period or an instant; the browser's own field for moments, kept in UTC. */
  function waiting(element) {
    const definition = element.businessObject.eventDefinitions?.[0], instant = definition?.timeDate?.body;
    const set = (name, body) => {
      const made = modeler.get("bpmnFactory").create("bpmn:FormalExpression", { body });
      made.$parent = definition;
      modeling.updateModdleProperties(element, definition, { timeDate: undefined, timeDuration: undefined, [name]: made });
    };
    const kind = choice(words["panel.wait"], instant === undefined ? "period" : "instant", [["period", words["panel.wait.period"]], ["instant", words["panel.wait.instant"]]], value => {
      if (value === "period") set("timeDuration", "P1D");
      else { kit.put(element, "days", null); set("timeDate", `${new Date(Date.now() + 7 * 86400000).toISOString().slice(0, 16)}:00Z`); }
      draw(element);
    });
    if (instant === undefined) return [kind, lasts(words["panel.period"], definition?.timeDuration?.body, value => value && set("timeDuration", value), words["panel.wait.help"]), daysCount(element)];
    const at = node("input", { type: "datetime-local", value: instant.slice(0, 16) });
    at.addEventListener("change", () => at.value && set("timeDate", `${at.value.slice(0, 16)}:00Z`));
    return [kind, field(words["panel.wait.at"], at, words["panel.wait.help"])];
  }

  function ticks(element, property, label, all) {
    const held = (kit.valueOf(element.businessObject, property) ?? "").split(",").filter(Boolean);
    const box = node("fieldset", { className: "ticks" }, node("legend", { className: "field-label", textContent: label }));
    for (const each of all) {
      const tick = node("input", { type: "checkbox", checked: held.includes(each.key), value: each.key });
      tick.addEventListener("change", () => kit.put(element, property, [...box.querySelectorAll("input:checked")].map(one => one.value).join(",") || null));
      box.append(node("label", { className: "designer-tick" }, tick, document.createTextNode(` ${each.name}`)));
    }
    return box;
  }

  const notification = element => [ticks(element, "to", words["panel.tell"], known.groups), ticks(element, "states", words["panel.tell.states"], known.states),
    text(words["panel.tell.text"], kit.valueOf(element.businessObject, "text"), value => kit.put(element, "text", value ?? null), { rows: 3, help: words["panel.tell.text.help"] })];

  function condition(element) {
    const way = element.businessObject, gateway = way.sourceRef;
    if (gateway?.$type !== "bpmn:ExclusiveGateway") return null;
    const before = (gateway.incoming ?? []).map(each => each.sourceRef).filter(each => each?.$type === "bpmn:UserTask");
    const answers = [...new Set(before.flatMap(task => known.kinds.find(kind => kind.key === kit.valueOf(task, "step"))?.answers ?? []))];
    const body = (way.conditionExpression?.body ?? "").trim();
    const numbered = /^\$\{\s*(\w+)\s*(>=|<)\s*(-?[\d.]+)\s*\}$/.exec(body);
    const shown = numbered ? `\${${numbered[1]} ${numbered[2]} 1}` : body.replace(/\s*(==)\s*/, " $1 ").replace(/^\$\{\s*/, "${").replace(/\s*\}$/, "}");
    const isDefault = gateway.default === way;
    const source = modeler.get("elementRegistry").get(gateway.id);
    const offered = [...answers.map(answer => [`\${outcome == '${answer}'}`, words[`answer.${answer}`] ?? answer]), ...forms.conditions()];
    const options = [["", words["panel.condition.none"]], ["*", words["panel.condition.otherwise"]], ...offered, ...(shown && !offered.some(([key]) => key === shown) ? [[shown, body]] : [])];
    const say = expression => {
      update(element, { conditionExpression: expression ? modeler.get("bpmnFactory").create("bpmn:FormalExpression", { body: expression }) : undefined });
      if (gateway.default === way) update(source, { default: undefined });
    };
    const chosen = choice(words["panel.condition"], isDefault ? "*" : shown, options, value => {
      if (value === "*") { update(element, { conditionExpression: undefined }); update(source, { default: way }); } else say(value);
      draw(element);
    }, words["panel.condition.help"]);
    if (!numbered) return chosen;
    const number = node("input", { type: "number", step: "any", value: numbered[3] });
    number.addEventListener("change", () => number.value !== "" && say(`\${${numbered[1]} ${numbered[2]} ${number.value}}`));
    return node("div", {}, chosen, field(words["panel.condition.number"], number));
  }

  /** Everything that is drawn, to be chosen without pointing at it. */
  function chooser(element) {
    const all = modeler.get("elementRegistry").filter(each => each.parent && each.type !== "label" && each.type !== "bpmn:Association");
    const place = each => each.waypoints ? 1e9 + each.waypoints[0].x : each.x;
    const listed = all.sort((one, other) => place(one) - place(other)).map(each => [each.id, naming.listed(each.businessObject)]);
    const input = choice(words["panel.chosen"], element.type === "bpmn:Process" ? "" : element.id, [["", words["type.Process"]], ...listed], id => {
      const found = id && modeler.get("elementRegistry").get(id);
      modeler.get("selection").select(found || []);
      if (found) modeler.get("canvas").scrollToElement(found, 80);
      form.querySelector("select").focus();
    });
    return input;
  }

  const remove = element => {
    const button = node("button", { type: "button", className: "button plain", textContent: words["beside.remove"] });
    button.addEventListener("click", () => { modeling.removeElements([element]); form.querySelector("select").focus(); });
    return node("p", { className: "acts" }, button);
  };

  function draw(element) {
    shown = element;
    const it = element?.businessObject;
    form.replaceChildren();
    if (!element || element.type === "label") return;
    const kindWord = words[`type.${element.type.replace("bpmn:", "")}`] ?? "";
    form.append(node("h2", { textContent: kindWord }), chooser(element));
    if (element.type === "bpmn:Process") {
      form.append(text(words["panel.name"], it.name, value => update(element, { name: value })),
        text(words["panel.tag"], it.get("camunda:versionTag"), value => update(element, { "camunda:versionTag": value }), { help: words["panel.tag.help"] }), documentation(element),
        node("p", { className: "hush", textContent: words["panel.choose"] }));
      return;
    }
    if (element.type === "bpmn:TextAnnotation") {
      form.append(text(words["panel.note"], it.text, value => update(element, { text: value }), { rows: 3 }), remove(element));
      return;
    }
    form.append(text(words["panel.name"], it.name, value => update(element, { name: value })));
    if (element.type === "bpmn:UserTask") {
      const kind = kit.valueOf(it, "step");
      form.append(choice(words["panel.kind"], kind, known.kinds.filter(each => each.key !== "wait").map(each => [each.key, each.name]), value => become(element, value), known.kinds.find(each => each.key === kind)?.means),
        responsible(element), ...(kind === "form" ? [forms.editor(element, () => draw(element))] : []),
        ...(kind === "translate" ? [text(words["panel.language"], kit.valueOf(it, "language"), value => kit.put(element, "language", value ?? null), { help: words["panel.language.help"] })] : []),
        kind === "silence" ? lasts(words["panel.silence"], kit.valueOf(it, "period"), value => value && kit.put(element, "period", value), words["panel.silence.help"]) : period(element),
        ...(kind === "silence" || timer(element) ? [daysCount(element)] : []), documentation(element));
    } else if (element.type === "bpmn:ServiceTask") {
      const named = /^\$\{(\w+)\}$/.exec(it.get("camunda:delegateExpression") ?? "")?.[1];
      form.append(choice(words["panel.automatic"], named, known.automatic.map(each => [each.key, each.name]), value => {
        update(element, { "camunda:delegateExpression": `\${${value}}` });
        if (value !== "notification") ["to", "states", "text"].forEach(property => kit.valueOf(it, property) !== undefined && kit.put(element, property, null));
        draw(element);
      }), ...(named === "notification" ? notification(element) : []), documentation(element));
    } else if (element.type === "bpmn:IntermediateCatchEvent") {
      form.append(...waiting(element), documentation(element));
    } else if (element.type === "bpmn:BoundaryEvent") {
      form.append(lasts(words["panel.period"], duration(element), value => value && setDuration(element, value), words["panel.period.event.help"]));
    } else if (element.type === "bpmn:SequenceFlow") {
      form.append(...[condition(element)].filter(Boolean));
    } else {
      form.append(documentation(element));
    }
    if (element.type !== "bpmn:StartEvent") form.append(remove(element));
  }

  const bus = modeler.get("eventBus"), root = () => modeler.get("canvas").getRootElement();
  bus.on("selection.changed", ({ newSelection }) => draw(newSelection.length === 1 ? newSelection[0].labelTarget ?? newSelection[0] : root()));
  // Once the focus has gone where it is going: whoever tabs from field to field keeps the place.
  bus.on("commandStack.changed", () => { setTimeout(() => { if (shown && !form.contains(document.activeElement)) draw(shown); }); });
  draw(root());
}
