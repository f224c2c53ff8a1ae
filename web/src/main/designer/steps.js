// The steps that a workflow may be made of: how each begins, and the palette in words.

export function steps(modeler, known) {
  const get = name => modeler.get(name);
  const words = known.words;

  const property = (name, value) => get("bpmnFactory").create("camunda:Property", { name, value });

  function extension(entries) {
    const factory = get("bpmnFactory");
    const properties = factory.create("camunda:Properties", { values: entries });
    entries.forEach(entry => { entry.$parent = properties; });
    const extensions = factory.create("bpmn:ExtensionElements", { values: [properties] });
    properties.$parent = extensions;
    return extensions;
  }

  /** A new step of a kind, as a shape that can be placed. */
  function shape(kind) {
    const about = known.kinds.find(each => each.key === kind);
    if (kind === "wait") return wait(about.name);
    const many = { review: "member-states", decide: "member-states", silence: "member-states", "sign-off": "expert", draft: "expert", publish: "secretariat", translate: "secretariat" };
    const step = get("bpmnFactory").create("bpmn:UserTask", { name: about.name });
    step.set("camunda:candidateGroups", many[kind] ?? "coordinator");
    step.extensionElements = extension([property("step", kind), ...(kind === "silence" ? [property("period", "P3D")] : kind === "translate" ? [property("language", "fr")] : [])]);
    step.extensionElements.$parent = step;
    return get("elementFactory").createShape({ type: "bpmn:UserTask", businessObject: step });
  }

  /** Nobody acts there: an event that the engine brings about when the time has come. */
  function wait(name) {
    const made = get("elementFactory").createShape({ type: "bpmn:IntermediateCatchEvent", eventDefinitionType: "bpmn:TimerEventDefinition" });
    const event = made.businessObject, timer = event.eventDefinitions[0];
    event.name = name;
    timer.timeDuration = get("bpmnFactory").create("bpmn:FormalExpression", { body: "P1D" });
    timer.timeDuration.$parent = timer;
    return made;
  }

  function automatic(key) {
    const about = known.automatic.find(each => each.key === key);
    const task = get("bpmnFactory").create("bpmn:ServiceTask", { name: about.name });
    task.set("camunda:delegateExpression", `\${${key}}`);
    return get("elementFactory").createShape({ type: "bpmn:ServiceTask", businessObject: task });
  }

  const properties = task => task.extensionElements?.values?.find(each => each.$type === "camunda:Properties");
  const valueOf = (task, name) => properties(task)?.values?.find(each => each.name === name)?.value;

  /** Puts one named property of a step, or takes it away with null; can be undone. */
  function put(element, name, value) {
    const task = element.businessObject, modeling = get("modeling");
    const holder = properties(task);
    if (!holder) {
      if (value === null) return;
      const made = extension([property(name, value)]);
      made.$parent = task;
      modeling.updateProperties(element, { extensionElements: made });
      return;
    }
    const others = (holder.values ?? []).filter(each => each.name !== name);
    const made = value === null ? [] : [property(name, value)];
    made.forEach(each => { each.$parent = holder; });
    modeling.updateModdleProperties(element, holder, { values: [...others, ...made] });
  }

  const onlyWayOut = chosen => {
    const ways = (chosen?.outgoing ?? []).filter(each => each.type === "bpmn:SequenceFlow");
    return chosen && !chosen.type.includes("Gateway") && ways.length === 1 ? ways[0] : null;
  };

  const longest = way => {
    const parts = way.waypoints.slice(1).map((to, at) => [way.waypoints[at], to]);
    return parts.reduce((best, part) => span(part) > span(best) ? part : best);
  };
  const span = ([from, to]) => Math.hypot(to.x - from.x, to.y - from.y);

  /** Puts a new step into a way, and moves what comes after it aside where the way is too short. */
  function insert(way, made) {
    const room = made.width + 100, [from, to] = longest(way), spaces = get("spaceTool");
    if (from.y === to.y && to.x > from.x && to.x - from.x < room) {
      const everything = get("elementRegistry").filter(each => each.parent && !each.waypoints && each !== get("canvas").getRootElement());
      // The words of ways are moved by nobody else, and would stand at other ways then.
      const middle = (from.x + to.x) / 2, aside = everything.filter(each => each.labelTarget?.waypoints && each.x > middle && each.labelTarget !== way).map(each => [each, each.x]);
      const { movingShapes, resizingShapes } = spaces.calculateAdjustments(everything, "x", room, middle);
      spaces.makeSpace(movingShapes, resizingShapes, { x: room - (to.x - from.x), y: 0 }, "e", middle);
      aside.filter(([label, x]) => label.x === x).forEach(([label]) => get("modeling").moveShape(label, { x: room - (to.x - from.x), y: 0 }));
    }
    const [start, end] = longest(way);
    get("modeling").createElements([made], { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, way);
    // Its words stay with what is left of it.
    const [left, right] = longest(way), label = way.labels?.[0];
    if (label) get("modeling").moveShape(label, { x: (left.x + right.x - label.width) / 2 - label.x, y: Math.min(left.y, right.y) - label.height - 4 - label.y });
    get("selection").select(made);
  }

  /** Everything that can be put on the canvas, as buttons with words: drag them, or press one to put it behind what is chosen or into the chosen way. */
  function palette(bar, canvasPlace) {
    const groups = [
      ["steps", known.kinds.map(kind => ({ key: kind.key, name: kind.name, means: kind.means, make: () => shape(kind.key) }))],
      ["automatic", known.automatic.map(step => ({ key: step.key, name: step.name, means: words["palette.automatic.means"], make: () => automatic(step.key) }))],
      ["plain", [["gateway", "bpmn:ExclusiveGateway"], ["end", "bpmn:EndEvent"], ["note", "bpmn:TextAnnotation"]].map(([key, type]) => (
        { key, name: words[`palette.${key}`], means: words[`palette.${key}.means`], make: () => get("elementFactory").createShape({ type }) }))],
    ];
    for (const [group, entries] of groups) {
      const title = document.createElement("p");
      title.className = "minor"; title.textContent = words[`palette.${group}`];
      bar.append(title);
      for (const entry of entries) {
        const button = document.createElement("button");
        button.type = "button"; button.textContent = entry.name; button.title = entry.means ?? ""; button.draggable = true;
        button.dataset.puts = entry.key;
        button.addEventListener("dragstart", event => { event.preventDefault(); get("create").start(event, entry.make()); });
        button.addEventListener("click", () => {
          const selected = get("selection").get()[0], chosen = selected?.labelTarget ?? selected;
          const way = chosen?.type === "bpmn:SequenceFlow" ? chosen : onlyWayOut(chosen);
          if (way && !["end", "note"].includes(entry.key)) { insert(way, entry.make()); return; }
          const canAppend = chosen && chosen.type.match(/Task|Gateway|StartEvent|BoundaryEvent|CatchEvent/);
          if (canAppend) { get("autoPlace").append(chosen, entry.make()); return; }
          // Below everything, so that it covers nothing.
          const box = get("canvas").viewbox();
          const made = get("modeling").createShape(entry.make(), { x: box.x + box.width / 2, y: box.inner.y + box.inner.height + 80 }, get("canvas").getRootElement());
          get("selection").select(made);
          get("canvas").scrollToElement(made, 80);
        });
        bar.append(button);
      }
    }
  }

  return { shape, palette, put, valueOf };
}
