import { listed, titled } from "../lib/list.js";
import { byPlace, filters } from "../lib/filters.js";
import { begin, end } from "../lib/page.js";
import { cards, counted, mark, pager } from "../lib/pieces.js";
import { printing } from "../lib/printing.js";
import { share } from "../lib/pictures.js";
import { ROOT, SITE, esc, times } from "../lib/text.js";

export const data = listed("standardPages");

const quotes = (standard, stories) => {
  const found = [];
  for (const story of stories) {
    if (story.standards[0] === standard && found.push(story) === 12) break;
  }
  return `<section class="wrap" aria-labelledby="quotes">
<h2 id="quotes">In people’s words</h2>
<ul class="quotes">
${found
  .map(
    (story) => `<li>
<q class="evidence">${esc(story.evidence)}</q>
<p><a href="${story.url}"><bdi>${esc(story.person.name)}</bdi></a>, ${esc(story.business.name)}</p>
</li>
`,
  )
  .join("")}</ul>
</section>
`;
};

export const render = ({ shown, collections: { wall } }) => {
  const standard = shown.thing;
  const first = shown.number === 1;
  const title = titled(shown, standard.name);
  const feeds = { title: standard.name, url: standard.url };
  return `${begin({
    title,
    description: standard.name,
    url: shown.url,
    type: "website",
    found: first,
    shares: share({ name: standard.name, ground: "list" }),
    look: standard.id,
    hero: "hero--standard",
    here: "Standards",
    ...(first ? { sheet: "filters", scripts: ["filters"] } : {}),
    thing: {
      "@type": "CollectionPage",
      name: standard.name,
      url: ROOT + shown.url,
      inLanguage: "en",
      about: {
        "@type": "DefinedTerm",
        name: standard.name,
        url: ROOT + standard.url,
        inDefinedTermSet: { "@type": "DefinedTermSet", name: SITE, url: `${ROOT}/standards/` },
      },
    },
    crumbs: [["Wall", "/"], ["Standards", "/standards/"], [title, shown.url]],
    feeds,
  })}<span class="pin standard--${standard.id}" aria-hidden="true">${standard.letter}</span>
<div class="hero__text">
<h1>${esc(standard.name)}</h1>
</div>
${mark(standard)}
</div>
${first ? `<div class="prose">${standard.item.content}</div>${quotes(standard, shown.all)}` : ""}<section class="wrap" aria-labelledby="stories">
<h2 id="stories">${times(shown.all.length)}</h2>
${first ? filters(` data-page-standard="${standard.id}"`, byPlace(wall, (place) => [counted(wall.of("places", place)).get(standard) ?? 0])) : ""}${cards(shown.part)}
${pager(shown)}
${printing}
</section>
${end(wall, feeds)}`;
};
