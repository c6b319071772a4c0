select month, organisation, county,
       sum(case when item in ('pledge-carbon', 'pledge-energy-use', 'pledge-emission', 'pledge-revenue') then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item in ('pledge-carbon', 'pledge-energy-use', 'pledge-emission', 'pledge-revenue')
   and county = ''
 group by month, organisation, county
