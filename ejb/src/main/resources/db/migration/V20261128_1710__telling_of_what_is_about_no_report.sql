-- What a person looks for is about no report.
alter table happening alter column report drop not null;
alter table notice alter column report drop not null;
