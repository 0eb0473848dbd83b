-- A plan may get rules of its own, before its launch or while it runs: who gave them, and when, stays on record.
ALTER TABLE "policies" ADD COLUMN "plan_id" TEXT,
ADD COLUMN "by" TEXT;
