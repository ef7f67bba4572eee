// The results of the search page, as rows in their order.
import { plainWords } from "./search-words.js";

// Pagefind's excerpt holds no markup but <mark>, and everything else escaped: it is taken apart here,
// so that what somebody wrote can only ever become text.
const UNESCAPED = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'" };
const nodesOf = (excerpt) =>
  excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, number) => {
    const text = piece.replace(/&(?:lt|gt|amp|quot|#39);/g, (escaped) => UNESCAPED[escaped]);
    if (number % 2 === 0) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });

const pictureOf = ({ photo, logo, letters = "" }, root) => {
  if (photo ?? logo) {
    const image = new Image(64, 64);
    image.alt = "";
    image.loading = "lazy";
    image.src = root + (photo ?? logo);
    return image;
  }
  const monogram = document.createElement("span");
  monogram.className = "monogram";
  monogram.ariaHidden = "true";
  monogram.textContent = letters;
  return monogram;
};

const fromTemplate = (id) => document.getElementById(id).content;

// The row of a result. Its pictures lie below `root`.
export const rowOf = (result, root) => {
  const row = fromTemplate("result-template").cloneNode(true).firstElementChild;
  const [link, where, excerpt, footer] = ["a", ".result__where", ".result__excerpt", ".result__footer"].map((name) => row.querySelector(name));
  const { standards = [] } = result;
  if (standards.length) row.classList.add(`standard--${standards[0]}`);
  row.querySelector(".name-list__picture").append(pictureOf(result, root));
  row.querySelector(".name-list__picture").classList.toggle("name-list__picture--logo", Boolean(result.logo));
  link.href = result.url;
  link.querySelector("bdi").textContent = result.title;
  where.textContent = result.where ?? "";
  excerpt.append(...nodesOf(result.excerpt));
  excerpt.hidden = excerpt.textContent === result.where;
  if (result.lang) excerpt.lang = result.lang;
  const pins = standards.map((id) => fromTemplate("pin-templates").querySelector(`.standard--${id}`)?.cloneNode(true));
  footer.prepend(...pins.filter(Boolean));
  footer.querySelector(".result__facts").textContent = result.facts ?? "";
  return row;
};

// Whoever types a name wants people of that name first, then what is called so, then what begins so. A person comes
// before their stories.
const rankOf = ({ title, isOfPeople, isStory }, typed) => {
  const words = plainWords(title);
  const wordsOfTitle = words.split(" ");
  const hasAll = typed.split(" ").every((word) => wordsOfTitle.some((wordOfTitle) => wordOfTitle.startsWith(word)));
  const step = isStory ? 1 : 0;
  if (isOfPeople && hasAll) return words === typed ? step : 2 + step;
  return words === typed ? 4 : words.startsWith(`${typed} `) ? 5 : 6;
};

export const inRank = (results, words) => {
  const typed = plainWords(words);
  return typed ? [...results].sort((a, b) => rankOf(a, typed) - rankOf(b, typed)) : results;
};
