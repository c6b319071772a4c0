/// A synthetic city (合成城市): invented banks, insurers, enterprises, people, reports and meetings
/// around the units of a pack, for the demonstration, tests and benchmarks. The same pack, month
/// and seed give the same city.
@NullMarked
package org.wupian.synth;

import org.jspecify.annotations.NullMarked;
