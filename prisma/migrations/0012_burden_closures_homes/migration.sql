-- Why an intent waits for a later round than its line was planned for: `budget`, the asks of a person's week. Its line
-- keeps its instant, and when the intent leaves its outcome is `merged`.
ALTER TABLE "intents" ADD COLUMN "put_off" TEXT;

-- Local closures: days on which units of a type (of every type where it is null, the office among them) do not work.
CREATE TABLE "closures" (
    "id" SERIAL NOT NULL,
    "unit_type" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "closures_pkey" PRIMARY KEY ("id")
);

-- Which task gives a number that is asked of several units; the others quote it.
CREATE TABLE "number_homes" (
    "plan_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "number_homes_pkey" PRIMARY KEY ("plan_id","name")
);

ALTER TABLE "number_homes" ADD CONSTRAINT "number_homes_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "number_homes" ADD CONSTRAINT "number_homes_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
