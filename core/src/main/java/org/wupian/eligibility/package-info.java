/// Conditions of financial products (准入条件): what they ask of an enterprise and of its demand, and
/// three-valued answers with reasons. The same graph of distinct conditions answers one enterprise
/// and a million.
@NullMarked
package org.wupian.eligibility;

import org.jspecify.annotations.NullMarked;
