-- What for: that a contact is ended once, however often a form is sent and whoever sends it. Kept as long as the office, like the outcome itself; no job deletes.
create table desk_ending (
  contact_id uuid primary key,
  office_id uuid not null references office (id),
  form_id uuid not null, -- the form that was sent: the same again is no second ending
  by_whom text not null, -- protected
  at timestamptz not null
);

-- What for: at which posts somebody is there only as long as their desk is open, so that after a crash calls go to others. Deleted when the person leaves or the lease runs out.
create table desk_lease (
  post_id uuid primary key references post (id) on delete cascade,
  office_id uuid not null references office (id),
  account_id uuid not null references account (id) on delete cascade,
  since timestamptz not null
);
