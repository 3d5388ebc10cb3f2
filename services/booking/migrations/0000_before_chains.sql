-- These tables are there: lib/database/migrations/0000_portal.sql made them. The chain goes on from here.
select 1;
