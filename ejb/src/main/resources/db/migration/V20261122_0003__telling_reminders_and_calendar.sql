-- Up to which instant reminders and daily mails have been told; its row is the turn of the node that tells them.
create table reminder_look (
    looked_at timestamptz not null
);
insert into reminder_look values (now());

create index step_due on step (due_at) where due_at is not null;

-- The address of a person's calendar is a secret that only its hash remembers.
create table calendar_key (
    person     uuid primary key references person,
    key_hash   text not null unique,
    made_at    timestamptz not null
);

-- A mail that was written into a file was not sent.
alter table mail drop constraint mail_status_check;
alter table mail add constraint mail_status_check check (status in ('queued', 'sending', 'sent', 'filed', 'failed', 'in-doubt', 'not-needed'));
