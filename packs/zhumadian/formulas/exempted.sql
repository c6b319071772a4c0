select month, organisation, county,
       sum(case when item = 'exempted' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'exempted'
   and county = ''
 group by month, organisation, county
