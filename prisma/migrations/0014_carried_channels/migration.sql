-- The same function as before, but an intent may say which channel it fell back from before it was tried: one whose
-- policy carries nothing of the task. Its line then ends as `fallback`.
create or replace function record_task(
  p_task text, p_base int, p_head text, p_cause text, p_at timestamptz,
  p_events jsonb, p_snapshot jsonb, p_lines jsonb, p_moves jsonb, p_intents jsonb, p_moot jsonb, p_words jsonb
) returns jsonb language plpgsql as $$
declare
  held tasks%rowtype;
  base_hash text;
  answered int;
  verdict text;
begin
  select * into held from tasks where id = p_task for update;
  if not found then
    raise exception 'task % is not in the register', p_task using errcode = 'DB003';
  end if;
  if held.revision < p_base then
    raise exception 'task %: the register holds revision % and was asked to append after %', p_task, held.revision, p_base
      using errcode = 'DB002';
  end if;

  base_hash := case
    when p_base = 0 then ''
    when held.revision = p_base then held.head
    else (select hash from events where task_id = p_task and revision = p_base)
  end;
  if base_hash is distinct from p_head then
    raise exception 'task %: revision % is % in the register and % in the workflow: a fork', p_task, p_base, base_hash, p_head
      using errcode = 'DB001';
  end if;

  select max(revision) into answered from events where task_id = p_task and cause = p_cause;

  if answered is not null then
    verdict := 'known';
  elsif held.revision > p_base then
    verdict := 'ahead';
  else
    verdict := 'written';

    insert into events (task_id, revision, cause, ordinal, type, body, by, "for", via, at, previous, hash)
    select p_task, e.revision, p_cause, e.ordinal, e.type, e.body, e.by, e."for", e.via, e.at, e.previous, e.hash
    from jsonb_to_recordset(p_events) as e(
      revision int, ordinal int, type text, body jsonb, by text, "for" text, via text, at timestamptz, previous text, hash text);

    if p_lines <> '[]' then
      insert into lines (key, task_id, cycle, purpose, rung, version, role, at, wake_at, due, urgent, leaving, reason, standing)
      select l.key, p_task, l.cycle, l.purpose, l.rung, l.version, l.role, l.at, l."wakeAt", l.due, l.urgent, l.leaving, l.reason, l.standing
      from jsonb_to_recordset(p_lines) as l(
        key text, cycle text, purpose text, rung int, version int, role text, at timestamptz, "wakeAt" timestamptz,
        due text, urgent boolean, leaving text, reason jsonb, standing boolean);
    end if;

    if p_moves <> '[]' then
      update lines set at = m.at, wake_at = m."wakeAt"
      from jsonb_to_recordset(p_moves) as m(key text, at timestamptz, "wakeAt" timestamptz)
      where lines.key = m.key and lines.task_id = p_task and lines.outcome is null and lines.recorded_at is null;
    end if;

    if p_intents <> '[]' then
      insert into intents (line_key, recipient, channel, not_before, urgent, fallen_from)
      select i."lineKey", i.recipient, i.channel, i."notBefore", i.urgent, i."fallenFrom"
      from jsonb_to_recordset(p_intents) as i("lineKey" text, recipient text, channel text, "notBefore" timestamptz, urgent boolean, "fallenFrom" text);

      update lines set recorded_at = p_at
      from jsonb_to_recordset(p_intents) as i("lineKey" text)
      where lines.key = i."lineKey";
      perform pg_notify('duban_intents', p_task);
    end if;

    -- An intent the deliverer has claimed is past recall: its line keeps its own outcome.
    if p_moot <> '[]' then
      with ended as (
        select m.key, m.outcome, m.note from jsonb_to_recordset(p_moot) as m(key text, outcome text, note text)
      ), recalled as (
        update intents set state = 'moot' from ended
        where intents.line_key = ended.key and intents.state = 'pending'
        returning intents.line_key
      )
      update lines set outcome = ended.outcome, outcome_note = ended.note, outcome_at = p_at, recorded_at = coalesce(recorded_at, p_at)
      from ended
      where lines.key = ended.key and lines.task_id = p_task and lines.outcome is null
        and (exists (select 1 from recalled where line_key = ended.key)
          or not exists (select 1 from intents where line_key = ended.key));
    end if;

    if p_words <> '[]' then
      insert into submissions (task_id, revision, cycle, unit, hash, body, progress_class, attested_by, by, "for", via, at)
      select p_task, w.revision, w.cycle, w.unit, w.hash, w.body, w."progressClass", w."attestedBy", w.by, w."for", w.via, p_at
      from jsonb_to_recordset(p_words) as w(
        "into" text, revision int, cycle text, unit text, hash text, body jsonb, "progressClass" text, "attestedBy" text, by text, "for" text, via text)
      where w."into" = 'submissions';

      insert into instructions (task_id, revision, leader, kind, hash, words, recorded, by, via, at)
      select p_task, w.revision, w.leader, w.kind, w.hash, w.words, w.recorded, w.by, w.via, p_at
      from jsonb_to_recordset(p_words) as w(
        "into" text, revision int, leader text, kind text, hash text, words text, recorded boolean, by text, via text)
      where w."into" = 'instructions';

      insert into words (task_id, hash, kind, words, at)
      select distinct on (w.hash) p_task, w.hash, w.kind, w.words, p_at
      from jsonb_to_recordset(p_words) as w("into" text, hash text, kind text, words text)
      where w."into" = 'words'
      on conflict do nothing;
    end if;

    insert into duties (task_id, unit, kind, main, acknowledged_at)
    select p_task, d.unit, d.kind, d.main, d."acknowledgedAt"
    from jsonb_to_recordset(p_snapshot -> 'duties') as d(unit text, kind text, main boolean, "acknowledgedAt" timestamptz)
    on conflict (task_id, unit) do update set kind = excluded.kind, main = excluded.main, acknowledged_at = excluded.acknowledged_at
    where (duties.kind, duties.main, duties.acknowledged_at) is distinct from (excluded.kind, excluded.main, excluded.acknowledged_at);
    delete from duties where task_id = p_task and unit not in (
      select d.unit from jsonb_to_recordset(p_snapshot -> 'duties') as d(unit text));

    insert into report_cycles (task_id, cycle, due, version, state, content, progress_class, repaired_late, submitted_at)
    select p_task, c.id, c.due, c.version, c.state, c.content, coalesce(c."decidedClass", c."proposedClass"), c."repairedLate", c."submittedAt"
    from jsonb_to_recordset(p_snapshot -> 'cycles') as c(
      id text, due text, version int, state text, content text, "decidedClass" text, "proposedClass" text, "repairedLate" boolean, "submittedAt" timestamptz)
    on conflict (task_id, cycle) do update set due = excluded.due, version = excluded.version, state = excluded.state,
      content = excluded.content, progress_class = excluded.progress_class, repaired_late = excluded.repaired_late, submitted_at = excluded.submitted_at
    where (report_cycles.due, report_cycles.version, report_cycles.state, report_cycles.content, report_cycles.progress_class, report_cycles.repaired_late)
      is distinct from (excluded.due, excluded.version, excluded.state, excluded.content, excluded.progress_class, excluded.repaired_late);

    update tasks set
      snapshot = p_snapshot, stage = p_snapshot ->> 'stage', revision = (p_snapshot ->> 'revision')::int, head = p_snapshot ->> 'head',
      needs_help = null,
      next_wake_at = (
        with own as materialized (select wake_at, recorded_at, outcome from lines where task_id = p_task)
        select min(wake_at) from own where recorded_at is null and outcome is null)
    where id = p_task
    returning * into held;

    answered := held.revision;
  end if;

  return jsonb_build_object(
    'status', verdict,
    'settledAt', answered,
    'events', coalesce((
      select jsonb_agg(jsonb_build_object(
        'revision', revision, 'cause', cause, 'ordinal', ordinal, 'type', type, 'body', body,
        'by', by, 'for', "for", 'via', via, 'at', at, 'hash', hash) order by revision)
      from events where task_id = p_task and revision > p_base), '[]'::jsonb),
    'next', (
      with own as materialized (select key, wake_at, recorded_at, outcome from lines where task_id = p_task)
      select jsonb_build_object('at', held.next_wake_at, 'keys', jsonb_agg(key order by key))
      from own where recorded_at is null and outcome is null and wake_at = held.next_wake_at
      having count(*) > 0));
end $$;
