select month, organisation, county,
       sum(case when item in ('pledge-land-use', 'pledge-collective-land', 'pledge-forest', 'pledge-livestock', 'pledge-sheds', 'pledge-machinery') then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item in ('pledge-land-use', 'pledge-collective-land', 'pledge-forest', 'pledge-livestock', 'pledge-sheds', 'pledge-machinery')
   and county = ''
 group by month, organisation, county
