-- As the record has it: who took the position on behalf of whom, in the words of that day. Null where nobody was absent.
alter table position add column taken_as text;
