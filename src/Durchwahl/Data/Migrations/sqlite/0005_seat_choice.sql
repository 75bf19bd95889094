-- What for: at which post somebody last sat down to take calls. Kept until the person chooses another or none; deleted with the account or the post.
create table seat_choice (
  account_id text not null references account (id) on delete cascade,
  office_id text not null references office (id),
  post_id text not null references post (id) on delete cascade,
  primary key (account_id, office_id)
) strict;
