-- The tables of practices and booking, made by the migrations before, go on in their services' own chains.
select 1;
