/** Given a JNI library that names its Java class, where is that class? Here, and nothing else. */
@NullMarked
package com.coccoc;

import org.jspecify.annotations.NullMarked;
