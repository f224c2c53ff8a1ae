-- What stands in an archive, a mail or an Office file is an exhibit of its own: its bytes, its hash, its place in the parent.
alter table exhibit
    add column parent uuid references exhibit,
    -- The outermost file, which bounds how many come out of it.
    add column root   uuid references exhibit,
    add column depth  integer not null default 0,
    -- Its place in the parent, and what it is called there, with the folders of an archive.
    add column place  integer,
    add column path   text,
    add check ((parent is null) = (path is null));
create index exhibit_parent on exhibit (parent, place) where parent is not null;
create index exhibit_root on exhibit (root) where root is not null;
