/** How do all our commands behave: their exit codes, their one sentence when something is wrong? */
@NullMarked
package vn.vankien.command;

import org.jspecify.annotations.NullMarked;
