/// Figures on an existing cluster (集群计算): the formulas of a pack over the facts a city exported, on
/// Apache Spark. One job, one jar; nothing of the product's own classes but `core`.
@NullMarked
package org.wupian.spark;

import org.jspecify.annotations.NullMarked;
