-- What a task was launched with is asked for while the tasks start; the rehearsed year beside it is megabytes that
-- are only kept. Each gets its own column, and the year is text: nothing ever looks into it.
ALTER TABLE "plans" ADD COLUMN "launched_by" TEXT,
ADD COLUMN "launch_tasks" JSONB;

UPDATE "plans" SET "launched_by" = "rehearsal" ->> 'by', "launch_tasks" = "rehearsal" -> 'tasks' WHERE "rehearsal" IS NOT NULL;

ALTER TABLE "plans" ALTER COLUMN "rehearsal" SET DATA TYPE TEXT USING ("rehearsal" -> 'rehearsal')::text;
