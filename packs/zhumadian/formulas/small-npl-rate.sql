select month, organisation, county,
       sum(case when item = 'small-npl' then value end) as amount,
       sum(case when item = 'inclusive-small' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('small-npl', 'inclusive-small')
   and county = ''
 group by month, organisation, county
