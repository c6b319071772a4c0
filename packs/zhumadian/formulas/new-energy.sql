select month, organisation, county,
       sum(case when item = 'new-energy' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'new-energy'
   and county = ''
 group by month, organisation, county
