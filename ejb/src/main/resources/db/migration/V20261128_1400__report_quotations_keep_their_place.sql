-- Where quoted words stand in the text of their page: offsets from 0, the end not included. Words that run over to the next page end there.
alter table citation
    add column starts       integer,
    add column ends         integer,
    add column to_page      integer check (to_page > page),
    add column to_page_hash text;
