-- A launch writes a hundred lines for every task. That each belongs to a task is asked once a statement, not once a line:
-- a fifth of the time of storing a launch. Postgres 18 can keep a key for what it says without enforcing it row by row;
-- before 18 it stays enforced, and both hold. Nobody deletes a task of a launched plan, and a launch takes its plan's row
-- first, so that no task goes away between the question and the commit.
CREATE FUNCTION lines_have_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if exists (select from added where not exists (select from tasks where tasks.id = added.task_id)) then
    raise foreign_key_violation using
      message = 'a line belongs to no task', table = 'lines', constraint = 'lines_task_id_fkey';
  end if;
  return null;
end $$;

CREATE TRIGGER lines_have_tasks AFTER INSERT ON "lines" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION lines_have_tasks();

CREATE FUNCTION tasks_keep_lines() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if exists (select from gone join lines on lines.task_id = gone.id) then
    raise foreign_key_violation using
      message = 'a task has lines', table = 'tasks', constraint = 'lines_task_id_fkey';
  end if;
  return null;
end $$;

CREATE TRIGGER tasks_keep_lines AFTER DELETE ON "tasks" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tasks_keep_lines();

DO $$
begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'alter table lines alter constraint lines_task_id_fkey not enforced';
  end if;
end $$;
