-- What the reader said of a file, as keys of words and what fills them. Sentences of earlier releases stay in "reason".
alter table exhibit add column notes text;
