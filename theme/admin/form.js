// What the wall adds to Decap CMS: a field for the standards, and files without empty values.

const { CMS, createClass, h } = window;

/** The standards that a value names with the words that show each: a mapping, or a plain list of ids. */
function named(value) {
  const given = value && value.toJS ? value.toJS() : value || {};
  return Array.isArray(given) ? Object.fromEntries(given.map((id) => [id, ""])) : given;
}

/** A tick for each standard and, where it is ticked, a line for the words that show it. */
const Standards = createClass({
  change(id, words) {
    const { field, onChange, value } = this.props;
    const now = { ...named(value), [id]: words };
    const order = field.get("standards").map((standard) => standard.get("id"));
    onChange(Object.fromEntries(order.filter((one) => now[one] !== undefined).map((one) => [one, now[one] || ""])));
  },

  isValid() {
    const count = Object.keys(named(this.props.value)).length;
    return count > 0 || { error: { message: this.props.field.get("missing") } };
  },

  render() {
    const { classNameWrapper, field, forID, value } = this.props;
    const given = named(value);
    const rows = field.get("standards").map((standard) => {
      const [id, name] = [standard.get("id"), standard.get("name")];
      const tick = h("input", {
        type: "checkbox",
        checked: given[id] !== undefined,
        onChange: (event) => this.change(id, event.target.checked ? "" : undefined),
      });
      const words = h("input", {
        type: "text",
        "aria-label": `${name}: ${field.get("shown_by")}`,
        placeholder: field.get("shown_by"),
        style: { display: "block", inlineSize: "100%", padding: "6px", marginBlock: "4px 10px" },
        value: given[id] || "",
        onChange: (event) => this.change(id, event.target.value),
      });
      return h("div", { key: id }, h("label", {}, tick, ` ${name}`), given[id] === undefined ? null : words);
    });
    return h("div", { id: forID, className: classNameWrapper, role: "group" }, rows.toArray());
  },
});

/** The standards of a mapping, where no words are an empty text: a file would say “null”. */
function inWords(standards) {
  if (Array.isArray(standards)) return standards;
  return Object.fromEntries(Object.entries(standards).map(([id, words]) => [id, words || ""]));
}

/** A value without the empty ones in it; the words that show a standard may be empty. */
function withoutEmpty(value, name) {
  if (Array.isArray(value)) return value.map((one) => withoutEmpty(one, ""));
  if (value === null || typeof value !== "object") return value;
  if (name === "standards") return inWords(value);
  const kept = Object.entries(value)
    .map(([key, one]) => [key, withoutEmpty(one, key)])
    .filter(([, one]) => one !== "" && one !== null && one !== undefined)
    .filter(([, one]) => typeof one !== "object" || Object.keys(one).length > 0);
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
