select month, organisation, county,
       sum(case when item = 'lifted-loans' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'lifted-loans'
   and county = ''
 group by month, organisation, county
