// A recognition's page: a layout around its Markdown.
import { begin, end } from "../../lib/page.js";
import { cards, mark, pin } from "../../lib/pieces.js";
import { found, keepSection, portrait, share } from "../../lib/pictures.js";
import { howTo } from "../../lib/printing.js";
import { ROOT, SITE, day, esc, iso, marked, shortened, time } from "../../lib/text.js";

const thing = (story) => ({
  "@type": "Article",
  headline: story.person.name,
  url: ROOT + story.url,
  datePublished: iso(story.approved),
  inLanguage: "en",
  about: [{ "@type": "Person", name: story.person.name, url: ROOT + story.person.url }],
  mentions: [
    {
      "@type": "LocalBusiness",
      name: story.business.name,
      url: ROOT + story.business.url,
      address: { "@type": "PostalAddress", addressLocality: story.business.place.name },
    },
  ],
  keywords: story.standards.map((one) => one.name),
  publisher: { "@type": "Organization", name: SITE, url: `${ROOT}/` },
});

const legend = (story) =>
  story.standards
    .map(
      (one, at) => `<li class="standard--${one.id}">
<a href="${one.url}"><span class="pin pin--with-mark standard--${one.id}" aria-hidden="true">${mark(one)}</span> ${esc(one.name)}</a>
${at ? "" : `<q>${esc(story.evidence)}</q>`}</li>
`,
    )
    .join("");

// The next earlier one of a list that is not taken; after the last comes the newest.
const next = (list, at, taken) => {
  for (let step = 1; step < list.length; step += 1) {
    const one = list[(at + step) % list.length];
    if (!taken.includes(one)) return one;
  }
};

// Three that share the person, the business or the standard: one of each, and round again.
const kin = (wall, story) => {
  const shared = [
    { kind: "person", words: "More about", thing: story.person, folder: "people", own: [] },
    { kind: "business", words: "More from", thing: story.business, folder: "businesses", own: [] },
    { kind: "standard", words: "Also for", thing: story.standards[0], folder: "standards", own: [] },
  ];
  const taken = [story];
  for (let round = 0; round < 3 && taken.length < 4; round += 1) {
    for (const { thing, folder, own } of shared) {
      const one = taken.length < 4 && next(wall.of(folder, thing), story.at[folder], taken);
      if (one) {
        taken.push(one);
        own.push(one);
      }
    }
  }
  return shared.filter(({ own }) => own.length);
};

const related = (wall, story) => {
  const parts = kin(wall, story).map(
    ({ kind, words, thing, own }) => `<section class="related__part--${own.length}" aria-labelledby="more-${kind}">
<h2 id="more-${kind}">${words} <a href="${thing.url}"><bdi>${esc(thing.name)}</bdi></a></h2>
${cards(own)}</section>
`,
  );
  return parts.length ? `<div class="related wrap">\n${parts.join("")}</div>\n` : "";
};

export default function ({ content, page, collections: { wall } }) {
  const story = wall.story.get(page.fileSlug);
  const { person, business } = story;
  const shares = share({
    person,
    name: person.name,
    line: business.name,
    words: `“${story.evidence}”`,
    ground: story.standards.map((one) => one.id).join("-"),
  });
  return `${begin({
    title: `${person.name} at ${business.name}, ${day(story.date)}`,
    description: shortened(content),
    url: story.url,
    type: "article",
    look: story.standards[0].id,
    hero: "hero--people",
    thing: thing(story),
    sheet: "recognition",
    scripts: ["share", "print"],
    found: true,
    shares,
    crumbs: [["Wall", "/"], [person.name, story.url]],
  })}<div class="portrait">
${portrait(person)}</div>

<div class="hero__text">
<h1 class=""><bdi>${esc(person.name)}</bdi></h1>
<p class="hero__lead"><a href="${business.url}"><bdi>${esc(business.name)}</bdi></a></p>
<p>${time(story.date)}</p>
</div>
${mark(story.standards[0])}
</div>
<article class="story-frame" aria-label="The story"${found()}>
<div class="story-frame__paper certificate certificate--roomy names-step--0 story-step--8">
<div class="certificate__header" hidden>
<p class="certificate__site"><bdi>${SITE}</bdi></p>
<p>With thanks to</p>
<p class="certificate__names"><bdi>${esc(person.name)}</bdi></p>
<p class="certificate__business">${esc(business.name)}</p>
<p>${time(story.date)}</p>
</div>
<div class="story ${content.length < 420 ? "story--large" : ""}">${marked(content, story)}</div>
<p class="story-frame__nominator">Nominated by someone whose day it made</p>
<div class="certificate__footer" hidden>
<ul class="certificate__standards">
${story.standards.map((one) => `<li>${pin(one)} <span>${esc(one.name)}</span></li>\n`).join("")}</ul>
<div class="certificate__source">
<div>
<p>Nominated by someone whose day it made</p>
<p class="certificate__address">${ROOT}${story.url}</p>
</div>
</div>
</div>
</div>
${keepSection(shares)}<section class="legend" aria-labelledby="legend">
<h2 id="legend">Recognised for</h2>
<ul>
${legend(story)}</ul>
</section><div class="facts">
<p><a href="${person.url}">Everything about <bdi>${esc(person.name)}</bdi></a></p>
<button class="button share" type="button" hidden>Share this page</button>
<p class="print-links"><a class="button" href="#certificate">Print the certificate</a></p>
${howTo("certificate")}
</div></article>
${related(wall, story)}${end(wall)}`;
}
