// What the wall adds to Decap CMS: a field for the standards, and files without empty values.

const { CMS, createClass, h } = window;

/** The words that show each standard, from a value that is a mapping or a plain list of ids. */
function wordsByStandard(value) {
  const standards = value && value.toJS ? value.toJS() : value || {};
  return Array.isArray(standards) ? Object.fromEntries(standards.map((id) => [id, ""])) : standards;
}

/** A tick for each standard and, where it is ticked, a line for the words that show it. */
const Standards = createClass({
  change(id, words) {
    const { field, onChange, value } = this.props;
    const changed = { ...wordsByStandard(value), [id]: words };
    const order = field.get("standards").map((standard) => standard.get("id"));
    onChange(Object.fromEntries(order.filter((standard) => changed[standard] !== undefined).map((standard) => [standard, changed[standard] || ""])));
  },

  isValid() {
    const count = Object.keys(wordsByStandard(this.props.value)).length;
    return count > 0 || { error: { message: this.props.field.get("missing") } };
  },

  render() {
    const { classNameWrapper, field, forID, value } = this.props;
    const current = wordsByStandard(value);
    const rows = field.get("standards").map((standard) => {
      const [id, name] = [standard.get("id"), standard.get("name")];
      const tick = h("input", {
        type: "checkbox",
        checked: current[id] !== undefined,
        onChange: (event) => this.change(id, event.target.checked ? "" : undefined),
      });
      const words = h("input", {
        type: "text",
        "aria-label": `${name}: ${field.get("shown_by")}`,
        placeholder: field.get("shown_by"),
        style: { display: "block", inlineSize: "100%", padding: "6px", marginBlock: "4px 10px" },
        value: current[id] || "",
        onChange: (event) => this.change(id, event.target.value),
      });
      return h("div", { key: id }, h("label", {}, tick, ` ${name}`), current[id] === undefined ? null : words);
    });
    return h("div", { id: forID, className: classNameWrapper, role: "group" }, rows.toArray());
  },
});

/** The standards of a mapping, with an empty text where there are no words: a file would say “null”. */
function withTexts(standards) {
  if (Array.isArray(standards)) return standards;
  return Object.fromEntries(Object.entries(standards).map(([id, words]) => [id, words || ""]));
}

/** A value without the empty ones in it; the words that show a standard may be empty. */
function withoutEmpty(value, name) {
  if (Array.isArray(value)) return value.map((item) => withoutEmpty(item, ""));
  if (value === null || typeof value !== "object") return value;
  if (name === "standards") return withTexts(value);
  const kept = Object.entries(value)
    .map(([key, item]) => [key, withoutEmpty(item, key)])
    .filter(([, item]) => item !== "" && item !== null && item !== undefined)
    .filter(([, item]) => typeof item !== "object" || Object.keys(item).length > 0);
  return Object.fromEntries(kept);
}

CMS.registerWidget("standards", Standards);
CMS.registerEventListener({
  name: "preSave",
  handler: ({ entry }) => {
    const data = entry.get("data");
    return data.clear().merge(withoutEmpty(data.toJS(), ""));
  },
});
