/** The pages' one stylesheet. No outside fonts or pictures: it works offline. */
export const style = `
:root { --ink:#1f2a33; --soft:#61707c; --faint:#8d99a3; --line:#e3e7ea; --paper:#fff; --ground:#f5f6f7; --accent:#1a6b8a; --accent-ground:#e8f2f6; --good:#1f7a4d; --bad:#b3362b; --bad-ground:#fdf0ee; --seal:#a63d2f; }
* { box-sizing:border-box; }
html,body { height:100%; margin:0; }
body { display:flex; flex-direction:column; color:var(--ink); background:var(--ground); font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif; }
a { color:var(--accent); text-decoration:none; } a:hover { text-decoration:underline; }
h1 { font-size:20px; margin:0 0 4px; font-weight:600; } h2 { font-size:17px; margin:0; font-weight:600; }
[hidden] { display:none !important; }
.bar { display:flex; align-items:center; gap:20px; padding:0 20px; height:52px; background:var(--paper); border-bottom:1px solid var(--line); flex:none; }
.brand { display:flex; align-items:center; gap:9px; font-weight:600; color:var(--ink); } .brand:hover { text-decoration:none; }
.seal { display:grid; place-items:center; width:28px; height:28px; border-radius:6px; background:var(--seal); color:#fff; font-size:15px; }
.bar nav { display:flex; gap:4px; height:100%; } .bar nav a { display:flex; align-items:center; padding:0 14px; color:var(--soft); border-bottom:2px solid transparent; }
.bar nav a:hover { color:var(--ink); text-decoration:none; } .bar nav a[aria-current] { color:var(--accent); border-color:var(--accent); font-weight:600; }
.note { margin-left:auto; color:var(--faint); font-size:13px; } .now { font-variant-numeric:tabular-nums; color:var(--soft); font-size:14px; white-space:nowrap; }
.columns { flex:1; display:flex; min-height:0; }
aside { width:264px; flex:none; display:flex; flex-direction:column; background:var(--paper); border-right:1px solid var(--line); }
aside input { margin:12px; padding:7px 12px; border:1px solid var(--line); border-radius:8px; font:inherit; font-size:14px; background:var(--ground); }
.people { overflow-y:auto; padding:0 8px 12px; flex:1; }
.person { display:flex; align-items:center; gap:10px; padding:7px 8px; border-radius:8px; color:var(--ink); } .person:hover { background:var(--ground); text-decoration:none; }
.person.current { background:var(--accent-ground); }
.who { flex:1; min-width:0; display:flex; flex-direction:column; line-height:1.35; } .who b { font-weight:500; } .who small { color:var(--faint); overflow:hidden; text-overflow:ellipsis; white-space:nowrap; font-size:12.5px; }
.avatar { flex:none; display:grid; place-items:center; width:34px; height:34px; border-radius:9px; background:#dfe6ea; color:#46555f; font-weight:600; font-size:15px; }
.message.bot .avatar { background:var(--seal); color:#fff; }
.badge { display:inline-block; min-width:20px; padding:0 6px; border-radius:10px; background:var(--accent); color:#fff; font-size:12px; line-height:20px; text-align:center; font-variant-numeric:tabular-nums; }
.badge.mail { background:#e9edf0; color:var(--soft); }
main { flex:1; min-width:0; overflow:auto; display:flex; flex-direction:column; }
.sheet { max-width:1020px; width:100%; margin:0 auto; padding:28px 32px 60px; } .lead { color:var(--soft); margin:0 0 18px; }
.empty { color:var(--faint); text-align:center; padding:44px 20px; margin:0; } .people .empty { padding:24px 12px; font-size:13.5px; }
table.list { width:100%; border-collapse:collapse; background:var(--paper); border:1px solid var(--line); border-radius:10px; overflow:hidden; }
.list th { text-align:left; font-weight:500; font-size:13px; color:var(--soft); background:#fafbfb; } .list th,.list td { padding:9px 14px; border-bottom:1px solid var(--line); } .list tr:last-child td { border-bottom:0; }
.list th,.list .name,.list .number { white-space:nowrap; } .list .last { color:var(--soft); font-size:14px; } .list time { color:var(--faint); margin-right:8px; font-variant-numeric:tabular-nums; }
.conversation { display:flex; flex-direction:column; height:100%; min-height:0; }
.person-head { display:flex; align-items:flex-end; justify-content:space-between; gap:20px; padding:14px 28px 0; background:var(--paper); border-bottom:1px solid var(--line); }
.person-head h1 { display:inline; margin-right:10px; } .person-head .title { color:var(--soft); } .person-head > div { padding-bottom:12px; }
.tabs { display:flex; gap:4px; } .tabs a { padding:8px 12px; color:var(--soft); border-bottom:2px solid transparent; font-size:14px; } .tabs a[aria-current] { color:var(--accent); border-color:var(--accent); font-weight:600; }
.messages { flex:1; overflow-y:auto; padding:18px 28px 26px; }
.day { display:flex; align-items:center; gap:14px; margin:14px 0; color:var(--faint); font-size:13px; } .day::before,.day::after { content:""; flex:1; border-top:1px solid var(--line); }
.message { display:flex; gap:12px; max-width:860px; margin-bottom:18px; } .message:target .content { box-shadow:0 0 0 2px var(--accent); }
.content { flex:1; min-width:0; background:var(--paper); border:1px solid var(--line); border-radius:10px; padding:10px 16px 12px; }
.byline { display:flex; align-items:center; gap:8px; font-size:14px; } .byline time,.edited { color:var(--faint); font-size:13px; font-variant-numeric:tabular-nums; } .app { font-size:11.5px; line-height:16px; color:var(--soft); background:#eef1f3; border-radius:3px; padding:0 5px; }
.ephemeral { color:var(--faint); font-size:13px; }
.block { margin:8px 0 0; overflow-wrap:anywhere; } h3.block.header { font-size:17px; font-weight:600; } hr.block { border:0; border-top:1px solid var(--line); margin:12px 0 4px; }
.section { display:flex; gap:16px; align-items:flex-start; justify-content:space-between; } .section .body { flex:1; min-width:0; }
.section .fields { display:grid; grid-template-columns:1fr 1fr; gap:4px 20px; margin-top:4px; }
.block.context { display:flex; flex-wrap:wrap; gap:4px 12px; color:var(--soft); font-size:13px; }
.block.actions { display:flex; flex-wrap:wrap; gap:8px; align-items:center; margin-top:10px; }
.accessory { flex:none; max-width:46%; }
.mention { color:var(--accent); background:var(--accent-ground); border-radius:3px; padding:0 3px; } .mention.broadcast { color:#8a5a00; background:#fff3d6; }
.quote { display:block; border-left:3px solid #cfd6db; padding-left:10px; color:var(--soft); } pre { background:var(--ground); padding:8px 12px; border-radius:6px; overflow:auto; } code { background:var(--ground); border-radius:3px; padding:1px 4px; } .picture { color:var(--faint); }
.button { display:inline-flex; flex-direction:column; align-items:center; justify-content:center; gap:0; padding:5px 14px; border:1px solid #c9d1d6; border-radius:7px; background:var(--paper); color:var(--ink); font:inherit; font-size:14px; font-weight:500; line-height:1.5; cursor:pointer; }
.button:hover { background:#f3f6f7; } .button:focus-visible,.menu button:focus-visible,select:focus-visible { outline:2px solid var(--accent); outline-offset:2px; } .button[disabled] { opacity:.55; cursor:default; }
.button.primary { background:var(--good); border-color:var(--good); color:#fff; } .button.primary:hover { background:#196640; } .button.danger { border-color:var(--bad); color:var(--bad); } .button.danger:hover { background:var(--bad-ground); }
.overflow { position:relative; } .overflow summary { list-style:none; cursor:pointer; padding:5px 12px; border:1px solid #c9d1d6; border-radius:7px; background:var(--paper); font-size:14px; line-height:1.5; } .overflow summary::-webkit-details-marker { display:none; }
.menu { position:absolute; right:0; z-index:5; min-width:180px; margin-top:4px; padding:5px; background:var(--paper); border:1px solid var(--line); border-radius:9px; box-shadow:0 8px 26px rgb(31 42 51 / 14%); } .menu button { display:block; width:100%; text-align:left; border:0; background:none; font:inherit; font-size:14px; padding:6px 11px; border-radius:6px; cursor:pointer; } .menu button:hover { background:var(--accent-ground); }
select,input[type=text],input[type=date],input[type=time],input[type=datetime-local],textarea { font:inherit; font-size:14.5px; color:var(--ink); padding:7px 10px; border:1px solid #c9d1d6; border-radius:7px; background:var(--paper); max-width:100%; } textarea { resize:vertical; } input:focus,textarea:focus,select:focus { outline:2px solid var(--accent); outline-offset:-1px; border-color:transparent; }
.choices { display:flex; flex-direction:column; gap:4px; } .choices label { display:flex; gap:8px; align-items:flex-start; cursor:pointer; } .choices input { margin-top:6px; } .choices small { display:block; color:var(--faint); }
.block.input { margin-top:16px; } .input .label { font-weight:600; margin-bottom:4px; } .label small { color:var(--faint); font-weight:400; } .hint { color:var(--faint); font-size:13px; margin-top:3px; }
.input > input,.input > textarea,.input > select { width:100%; } .field-error { color:var(--bad); font-size:13.5px; } .field-error:empty,.form-warning:empty { display:none; } .input.wrong > input,.input.wrong > textarea,.input.wrong > select { border-color:var(--bad); }
.composer { display:flex; gap:10px; padding:12px 28px 16px; background:var(--paper); border-top:1px solid var(--line); } .composer textarea { flex:1; resize:none; }
.overlay { position:fixed; inset:0; z-index:20; display:grid; place-items:center; background:rgb(31 42 51 / 38%); padding:24px; }
.modal { display:flex; flex-direction:column; width:min(600px,100%); max-height:88vh; background:var(--paper); border-radius:13px; box-shadow:0 20px 60px rgb(31 42 51 / 30%); }
.modal > header { display:flex; align-items:center; justify-content:space-between; padding:15px 22px; border-bottom:1px solid var(--line); } .dismiss { border:0; background:none; font-size:16px; color:var(--soft); cursor:pointer; padding:4px 8px; border-radius:6px; } .dismiss:hover { background:var(--ground); }
.fields-area { padding:4px 22px 20px; overflow-y:auto; } .modal > footer { display:flex; align-items:center; justify-content:flex-end; gap:10px; padding:13px 22px; border-top:1px solid var(--line); } .form-warning { flex:1; color:var(--bad); font-size:13.5px; }
.confirm { width:min(420px,100%); } .confirm p { margin:14px 22px; }
.home { max-width:820px; background:var(--paper); border:1px solid var(--line); border-radius:10px; padding:14px 20px 20px; }
.toasts { position:fixed; right:20px; bottom:20px; z-index:30; display:flex; flex-direction:column; gap:8px; } .toast { background:var(--bad-ground); border:1px solid #eec4be; color:#7c241b; border-radius:9px; padding:9px 16px; max-width:420px; box-shadow:0 6px 20px rgb(31 42 51 / 12%); }
.box { display:flex; height:100%; min-height:0; } .letters { width:330px; flex:none; overflow-y:auto; background:#fafbfb; border-right:1px solid var(--line); } .box-head { padding:16px 18px 10px; } .box-head small { color:var(--faint); }
.letter-line { display:block; padding:10px 18px; border-top:1px solid var(--line); color:var(--ink); } .letter-line:hover { background:var(--ground); text-decoration:none; } .letter-line.current { background:var(--accent-ground); } .letter-line b { display:block; font-weight:500; overflow:hidden; text-overflow:ellipsis; white-space:nowrap; } .letter-line.unread b { font-weight:700; } .letter-line.unread b::before { content:"●"; color:var(--accent); font-size:10px; margin-right:6px; vertical-align:2px; } .letter-line span,.letter-line time { color:var(--faint); font-size:13px; } .letter-line time { float:right; }
.reading { flex:1; min-width:0; overflow-y:auto; padding:24px 32px 40px; background:var(--paper); } .letter dl { display:grid; grid-template-columns:max-content 1fr; gap:2px 16px; margin:10px 0; font-size:14px; } .letter dt { color:var(--faint); } .letter dd { margin:0; overflow-wrap:anywhere; } .headers { color:var(--soft); font-size:13.5px; margin-bottom:12px; } summary { cursor:pointer; }
.letter iframe { width:100%; height:62vh; border:1px solid var(--line); border-radius:9px; background:#fff; } .plain { margin-top:14px; } .letter-text { padding:10px 2px; overflow-wrap:anywhere; } .attachments span { margin-right:14px; }
.clock .face { background:var(--paper); border:1px solid var(--line); border-radius:14px; padding:30px 20px 24px; text-align:center; margin:14px 0; } .day-line { font-size:19px; color:var(--soft); } .time-line { font-size:64px; font-weight:300; line-height:1.2; font-variant-numeric:tabular-nums; letter-spacing:2px; } .state { color:var(--soft); } .state.paused { color:#8a5a00; } .state.failed { color:var(--bad); }
fieldset { border:1px solid var(--line); border-radius:12px; background:var(--paper); padding:12px 18px 16px; margin:0 0 14px; } legend { color:var(--soft); padding:0 6px; font-size:14px; } .row { display:flex; flex-wrap:wrap; gap:10px; align-items:center; margin-top:4px; } form.row { margin-top:12px; } .row small { color:var(--faint); font-weight:400; font-size:12px; } .button.on { border-color:var(--accent); background:var(--accent-ground); }
.progress { display:flex; align-items:center; gap:14px; margin:0 0 14px; color:var(--soft); font-size:14px; } .track { flex:1; height:8px; border-radius:4px; background:#e3e9ec; overflow:hidden; } .fill { height:100%; width:0; background:var(--accent); transition:width .3s; }
@media (max-width:860px) { aside { display:none; } .note { display:none; } .messages,.composer,.person-head { padding-left:14px; padding-right:14px; } }
`;
