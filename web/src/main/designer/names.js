// What the elements of a drawing are called where people read of them.

export function names(words) {
  const own = it => it?.name || it?.text;
  const word = it => words[`type.${it.$type.replace("bpmn:", "")}`] ?? "";
  const ends = way => `${called(way.sourceRef)} → ${called(way.targetRef)}`;

  /** Its name, or what tells it from the others where nobody gave it one. */
  function called(it) {
    return !it ? "" : own(it) || (it.$type === "bpmn:SequenceFlow" ? `${word(it)} ${ends(it)}` : `${word(it)} ${words["panel.unnamed"]}`);
  }

  /** With its kind before it, as in a list of everything that is drawn. */
  function listed(it) {
    return it.$type === "bpmn:SequenceFlow" ? `${word(it)}: ${it.name ? `${it.name} (${ends(it)})` : ends(it)}` : `${word(it)}: ${own(it) || words["panel.unnamed"]}`;
  }

  return { called, listed };
}
