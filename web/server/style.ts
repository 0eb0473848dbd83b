/** The one style sheet of every page: calm on screen, a table on paper, readable on a phone. */
export const style = `
:root { --ink: #1f2733; --soft: #5b6675; --line: #dfe3e8; --paper: #fff; --ground: #f5f6f8; --accent: #1d4f7c;
  --red: #b3261e; --yellow: #8a5a00; --green: #2c6a3f; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 15px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
header.top { background: var(--paper); border-bottom: 1px solid var(--line); }
header.top > div { max-width: 1240px; margin: 0 auto; padding: 10px 20px; display: flex; gap: 18px; align-items: center; flex-wrap: wrap; }
header.top .name { font-weight: 600; letter-spacing: .04em; color: var(--ink); }
header.top .who { margin-left: auto; color: var(--soft); display: flex; gap: 14px; align-items: center; }
main { max-width: 1240px; margin: 0 auto; padding: 22px 20px 60px; }
main.narrow { max-width: 680px; }
h1 { font-size: 22px; line-height: 1.4; margin: 0 0 6px; } h1 + .sheet { margin-top: 14px; } .sheet h1 { margin-bottom: 10px; } h2 { font-size: 16px; margin: 30px 0 10px; }
.soft { color: var(--soft); } .small { font-size: 13px; } .nowrap { white-space: nowrap; }
.crumbs { font-size: 13px; color: var(--soft); margin-bottom: 10px; }
.sheet { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 18px 22px; }
.sheet + .sheet { margin-top: 16px; }
.sheet > h2:first-child { margin-top: 0; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 18px; margin: 0; } .facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; background: var(--paper); }
th { text-align: left; font-weight: 600; font-size: 13px; color: var(--soft); white-space: nowrap; }
th, td { padding: 9px 12px; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
td.title { min-width: 15em; } td.report { max-width: 24em; color: var(--soft); font-size: 13.5px; overflow-wrap: anywhere; }
.table { border: 1px solid var(--line); border-radius: 8px; overflow-x: auto; background: var(--paper); }
.table thead th { background: #fafbfc; }
.left td { color: var(--soft); } .section td { background: #fafbfc; color: var(--soft); font-size: 13px; padding: 5px 12px; }
.light { white-space: nowrap; font-weight: 600; } .light::before { display: inline-block; width: 1.15em; }
.light.red { color: var(--red); } .light.red::before { content: "■"; }
.light.yellow { color: var(--yellow); } .light.yellow::before { content: "▲"; }
.light.green { color: var(--green); } .light.green::before { content: "●"; }
.late { color: var(--red); white-space: nowrap; }
.tag { display: inline-block; border: 1px solid var(--line); border-radius: 4px; padding: 0 7px; font-size: 12.5px; color: var(--soft); white-space: nowrap; background: #fafbfc; }
.tag.help { color: var(--red); border-color: #e7c4c1; background: #fdf5f4; }
form.filter { display: flex; gap: 10px; flex-wrap: wrap; align-items: end; margin: 14px 0; } form.filter label { font-size: 13px; color: var(--soft); display: grid; gap: 2px; }
input, select, textarea { font: inherit; color: inherit; border: 1px solid #c6ccd4; border-radius: 6px; padding: 6px 10px; background: #fff; max-width: 100%; }
textarea { width: 100%; min-height: 8.5em; resize: vertical; }
button { font: inherit; border: 1px solid var(--accent); background: var(--accent); color: #fff; border-radius: 6px; padding: 7px 18px; cursor: pointer; }
button.quiet { background: none; border: 0; color: var(--soft); padding: 0; }
.counts { display: flex; gap: 18px; flex-wrap: wrap; margin: 12px 0 0; }
.choice { display: flex; gap: 18px; flex-wrap: wrap; border: 0; padding: 0; margin: 14px 0; } .choice legend { color: var(--soft); font-size: 13px; padding: 0; margin-bottom: 4px; } .choice label { display: flex; gap: 6px; align-items: center; } .choice input { accent-color: var(--accent); }
.notice { border-left: 3px solid var(--accent); background: #eef4f9; padding: 8px 14px; border-radius: 0 6px 6px 0; margin: 14px 0; } .notice.bad { border-color: var(--red); background: #fdf3f2; }
ol.timeline { list-style: none; margin: 0; padding: 0; } ol.timeline li { display: grid; grid-template-columns: 8.5em 1fr; gap: 14px; padding: 7px 0; border-bottom: 1px dashed var(--line); } ol.timeline li:last-child { border-bottom: 0; }
ol.timeline time { color: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums; } ol.timeline .message { color: var(--soft); font-size: 13.5px; }
ol.timeline blockquote, .report blockquote, blockquote { margin: 4px 0 0; padding: 2px 12px; border-left: 3px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
details summary { cursor: pointer; color: var(--soft); margin: 8px 0; }
footer { max-width: 1240px; margin: 0 auto; padding: 0 20px 30px; color: var(--soft); font-size: 12.5px; } .narrow + footer { max-width: 680px; }
@media (max-width: 760px) {
  main { padding: 16px 12px 40px; } .sheet { padding: 14px 16px; } h1 { font-size: 19px; }
  table.cards thead { display: none; } table.cards tr { display: block; border-bottom: 1px solid var(--line); padding: 10px 14px; } table.cards tr.section { padding: 0; } table.cards tr.section td { padding: 5px 14px; }
  table.cards td { display: block; border: 0; padding: 1px 0; min-width: 0; max-width: none; } table.cards td[data-name]:not(:empty)::before { content: attr(data-name) "："; color: var(--soft); font-size: 13px; }
  table.cards td:empty, table.cards td br { display: none; } table.cards td.number, table.cards td.number + td { display: inline; font-weight: 600; } ol.timeline li { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  @page { size: A4 landscape; margin: 14mm; } body { background: #fff; font-size: 10.5pt; } header.top, form.filter, footer, .noprint { display: none; }
  main { max-width: none; padding: 0; } .sheet, .table { border: 0; border-radius: 0; padding: 0; overflow: visible; } th, td { border: 1px solid #999; padding: 4px 6px; } thead { display: table-header-group; } tr { break-inside: avoid; } a { color: inherit; }
}
`;
