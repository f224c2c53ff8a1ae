// The fields of a form: what a step asks for. Kept in the model as camunda:formField, with help and readers as properties of the field.

export const deciding = ["enum", "boolean", "long"];

const formData = task => task.extensionElements?.values?.find(each => each.$type === "camunda:FormData");
export const fieldsOf = task => formData(task)?.fields ?? [];
const propertyOf = (field, id) => field.properties?.values?.find(each => each.id === id)?.value;

/** A name for conditions, made of words: "Which resolution?" becomes whichResolution. */
function nameFor(words, taken, fallback) {
  const parts = words.normalize("NFKD").replace(/[^A-Za-z0-9 ]/g, "").trim().split(/\s+/).filter(Boolean).slice(0, 4);
  const joined = parts.map((part, at) => at ? part[0].toUpperCase() + part.slice(1).toLowerCase() : part.toLowerCase()).join("").slice(0, 36);
  const base = /^[a-z]/.test(joined) && joined !== "outcome" ? joined : fallback;
  let name = base;
  for (let count = 2; taken.includes(name); count++) name = `${base}${count}`;
  return name;
}

export function fields(modeler, known, build) {
  const { node, field: boxed, text, choice } = build, words = known.words;
  const factory = () => modeler.get("bpmnFactory"), modeling = modeler.get("modeling");
  const make = (type, values, parent) => { const made = factory().create(type, values); made.$parent = parent; return made; };

  const everywhere = () => modeler.get("elementRegistry").filter(each => each.type === "bpmn:UserTask").flatMap(each => fieldsOf(each.businessObject));

  /** Writes the whole list back; a model holds no half-changed field, and undo takes one step back. */
  function write(element, plain) {
    const task = element.businessObject;
    const extensions = task.extensionElements ?? make("bpmn:ExtensionElements", { values: [] }, task);
    const others = (extensions.values ?? []).filter(each => each.$type !== "camunda:FormData");
    const data = make("camunda:FormData", {}, extensions);
    data.fields = plain.map(each => {
      const made = make("camunda:FormField", { id: each.id, label: each.label, type: each.type }, data);
      const extra = [["help", each.help], ["readers", each.readers.join(",")]].filter(([, value]) => value);
      if (extra.length) {
        made.properties = make("camunda:Properties", {}, made);
        made.properties.values = extra.map(([id, value]) => make("camunda:Property", { id, value }, made.properties));
      }
      if (each.required) {
        made.validation = make("camunda:Validation", {}, made);
        made.validation.constraints = [make("camunda:Constraint", { name: "required" }, made.validation)];
      }
      if (each.type === "enum") made.values = each.values.map(([id, name]) => make("camunda:Value", { id, name }, made));
      return made;
    });
    if (!task.extensionElements) {
      extensions.values = plain.length ? [data] : [];
      modeling.updateProperties(element, { extensionElements: extensions });
    } else {
      modeling.updateModdleProperties(element, extensions, { values: plain.length ? [...others, data] : others });
    }
  }

  const read = task => fieldsOf(task).map(each => ({
    id: each.id, label: each.label ?? "", type: each.type, required: (each.validation?.constraints ?? []).some(rule => rule.name === "required"),
    help: propertyOf(each, "help") ?? "", readers: (propertyOf(each, "readers") ?? "").split(",").filter(Boolean), values: (each.values ?? []).map(value => [value.id, value.name ?? ""]),
  }));

  /** The fields that stand open, by their ids, so that drawing anew leaves them so. */
  const opened = new Set();

  /** The fields of a step, to be set one by one. {@code redraw} shows the panel anew. */
  function editor(element, redraw) {
    const list = read(element.businessObject);
    const save = () => write(element, list);
    const box = node("fieldset", { className: "designer-fields" }, node("legend", { className: "field-label", textContent: words["panel.fields"] }));
    list.forEach((each, at) => box.append(card(list, each, at, save, redraw)));
    const add = node("button", { type: "button", className: "button plain", textContent: words["panel.fields.add"] });
    add.addEventListener("click", () => {
      const id = nameFor("", everywhere().map(other => other.id), "answer");
      list.push({ id, label: "", type: "string", required: true, help: "", readers: [], values: [] });
      opened.add(id);
      save();
      redraw();
      document.querySelector(".designer-fields details:last-of-type input").focus();
    });
    box.append(add);
    return box;
  }

  function card(list, each, at, save, redraw) {
    const kinds = known.fieldKinds.map(kind => [kind.key, kind.name]);
    const summary = node("summary", { textContent: each.label || words["panel.fields.unnamed"] });
    const card = node("details", { open: opened.has(each.id) }, summary);
    card.addEventListener("toggle", () => card.open ? opened.add(each.id) : opened.delete(each.id));
    const rename = id => { if (opened.delete(each.id)) opened.add(id); each.id = id; };
    const changed = () => { summary.textContent = each.label || words["panel.fields.unnamed"]; save(); };
    const answers = text(words["panel.fields.answers"], each.values.map(([, name]) => name).join("\n"), value => {
      const before = new Map(each.values.map(([id, name]) => [name, id])), taken = [];
      each.values = (value ?? "").split("\n").map(line => line.trim()).filter(Boolean).map(name => {
        const id = before.get(name) ?? nameFor(name, taken, "answer");
        taken.push(id);
        return [id, name];
      });
      changed();
    }, { rows: 3, help: words["panel.fields.answers.help"] });
    answers.hidden = each.type !== "enum";
    const unset = /^answer\d*$/.test(each.id);
    card.append(
      text(words["panel.fields.label"], each.label, value => {
        each.label = value ?? "";
        if (unset && each.label) rename(nameFor(each.label, everywhere().map(other => other.id).filter(id => id !== each.id), "answer"));
        changed();
      }),
      choice(words["panel.fields.kind"], each.type, kinds, value => { each.type = value; answers.hidden = value !== "enum"; changed(); }),
      answers, tick(words["panel.fields.required"], each.required, value => { each.required = value; changed(); }),
      text(words["panel.fields.help"], each.help, value => { each.help = value ?? ""; changed(); }), readers(each, changed),
      text(words["panel.fields.id"], each.id, value => { rename(value ?? ""); changed(); }, { help: words["panel.fields.id.help"] }));
    const acts = node("p", { className: "acts" });
    const act = (word, can, run) => {
      const button = node("button", { type: "button", className: "button plain", textContent: word, disabled: !can });
      button.addEventListener("click", () => { run(); save(); redraw(); });
      acts.append(button);
    };
    act(words["panel.fields.up"], at > 0, () => list.splice(at - 1, 2, list[at], list[at - 1]));
    act(words["panel.fields.down"], at < list.length - 1, () => list.splice(at, 2, list[at + 1], list[at]));
    act(words["panel.fields.remove"], true, () => list.splice(at, 1));
    card.append(acts);
    return card;
  }

  function tick(label, checked, change) {
    const input = node("input", { type: "checkbox", checked });
    input.addEventListener("change", () => change(input.checked));
    return node("label", { className: "designer-tick" }, input, document.createTextNode(` ${label}`));
  }

  function readers(each, changed) {
    const box = node("fieldset", { className: "ticks" }, node("legend", { className: "field-label", textContent: words["panel.fields.readers"] }));
    known.readers.forEach(role => box.append(tick(role.name, each.readers.includes(role.key), checked => {
      each.readers = known.readers.map(other => other.key).filter(key => key === role.key ? checked : each.readers.includes(key));
      changed();
    })));
    box.append(node("span", { className: "field-help", textContent: words["panel.fields.readers.help"] }));
    return box;
  }

  /** What a condition can say of the forms in this drawing: the expression and how it reads. */
  const conditions = () => everywhere().filter(each => deciding.includes(each.type) && each.id).flatMap(each => {
    const said = each.label || each.id;
    if (each.type === "enum") return (each.values ?? []).map(value => [`\${${each.id} == '${value.id}'}`, `${said}: ${value.name}`]);
    if (each.type === "boolean") return [[`\${${each.id} == true}`, `${said}: ${words["panel.condition.yes"]}`], [`\${${each.id} == false}`, `${said}: ${words["panel.condition.no"]}`]];
    return [[`\${${each.id} >= 1}`, words["panel.condition.least"].replace("{0}", said)], [`\${${each.id} < 1}`, words["panel.condition.below"].replace("{0}", said)]];
  });

  return { editor, conditions };
}
