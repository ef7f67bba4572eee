// Small pieces of text.
export const SITE = "Service Wall of Fame";
export const ROOT = "http://localhost:8000";

const MONTHS =
  "January February March April May June July August September October November December".split(" ");
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

export const esc = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

export const json = (thing) => JSON.stringify(thing).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

export const iso = (date) => date.toISOString().slice(0, 10);

export const day = (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

export const month = (date) => `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

export const time = (date) => `<time datetime="${iso(date)}">${day(date)}</time>`;

export const times = (count) => `${count.toLocaleString("en-GB")} recognition${count === 1 ? "" : "s"}`;

export const initials = (name) => {
  const words = name.split(" ");
  return words[0].slice(0, 1) + words[words.length - 1].slice(0, 1);
};

export const shortened = (html) => {
  const text = html.replace(/<[^>]*>/g, "").trim();
  return text.length <= 155 ? text : `${text.slice(0, text.lastIndexOf(" ", 154))}…`;
};

// The story with its evidence marked.
export const marked = (html, story) =>
  html.replace(story.evidence, `<mark class="evidence standard--${story.standards[0].id}">${story.evidence}</mark>`);
