select month, organisation, county,
       sum(case when item = 'small-tech-npl' then value end) as amount,
       sum(case when item = 'inclusive-small-tech' then value end) as base,
       sum(case when item = 'npl' then value end) as other_amount,
       sum(case when item = 'loans' then value end) as other_base
  from fact.return_cell
 where form = 'bank'
   and item in ('small-tech-npl', 'inclusive-small-tech', 'npl', 'loans')
   and county = ''
 group by month, organisation, county
