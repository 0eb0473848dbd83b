-- What a document changed in a task lies among its words: a task is read together with them.
ALTER TABLE "words" ADD CONSTRAINT "words_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
