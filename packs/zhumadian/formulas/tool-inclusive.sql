select month, organisation, county,
       sum(case when item = 'small-tool' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'small-tool'
   and county = ''
 group by month, organisation, county
