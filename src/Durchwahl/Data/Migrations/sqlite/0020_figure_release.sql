-- What for: figures as an office released them; all that public pages and files show of figures. A row is never changed but for the moment of its withdrawal. Kept as long as the office, so that it can be said what was public when; no job deletes.
create table figure_release (
  office_id text not null references office (id),
  number integer not null, -- counts up within the office
  released_at text not null,
  withdrawn_at text, -- null while it holds; a newer one takes its place without a withdrawal
  content text not null, -- JSON of FigureRelease
  primary key (office_id, number)
) strict;
