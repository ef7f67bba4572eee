// A recognition's page: a layout around its Markdown.
import { begin, end } from "../../lib/page.js";
import { cards } from "../../lib/pieces.js";
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
<a href="${one.url}"><span class="pin standard--${one.id}" aria-hidden="true">${one.letter}</span> ${esc(one.name)}</a>
${at ? "" : `<q>${esc(story.evidence)}</q>`}
</li>
`,
    )
    .join("");

export default function ({ content, page, collections: { wall } }) {
  const story = wall.story.get(page.fileSlug);
  const { person, business } = story;
  const all = wall.of("businesses", business);
  const others = [...all.slice(story.at + 1, story.at + 4), ...all.slice(0, Math.min(3, story.at))].slice(0, 3);
  return `${begin({
    title: `${person.name} at ${business.name}, ${day(story.date)}`,
    description: shortened(content),
    url: story.url,
    type: "article",
    look: story.standards[0].id,
    hero: "hero--people",
    thing: thing(story),
    crumbs: [["Wall", "/"], [person.name, story.url]],
  })}<div class="portrait">
<span class="monogram" aria-hidden="true">${person.initials}</span></div>

<div class="hero__words">
<h1 class=""><bdi>${esc(person.name)}</bdi></h1>
<p class="hero__lead"><a href="${business.url}"><bdi>${esc(business.name)}</bdi></a></p>
<p>${time(story.date)}</p>
</div>
</div>
<article class="frame" aria-label="The story">
<div class="frame__mat">
<div class="story ${content.length < 420 ? "story--large" : ""}">${marked(content, story)}</div>
<p class="frame__by">Nominated by someone whose day it made</p>
</div>
<section class="legend" aria-labelledby="legend">
<h2 id="legend">Recognised for</h2>
<ul>
${legend(story)}</ul>
</section><div class="facts">
<p><a href="${person.url}">Everything about <bdi>${esc(person.name)}</bdi></a></p>
<button class="button share" type="button" hidden>Share this page</button>
</div></article>
<section class="wrap" aria-labelledby="others">
<h2 id="others">More from ${esc(business.name)}</h2>
${cards(others)}
</section>
${end(wall)}`;
}
