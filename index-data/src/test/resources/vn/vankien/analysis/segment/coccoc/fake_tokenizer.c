/*
 * A stand-in for the JNI library of coccoc-tokenizer, written by us: it joins syllables two by two, and ends the JVM
 * wherever the real one would (null text, a second initialisation) or might (two callers at once).
 */
#include <jni.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct token {
  int32_t normalized_start, normalized_end, original_start, original_end, type, seg_type;
};

static int initialized;
static volatile int inside;

JNIEXPORT jint JNICALL Java_com_coccoc_Tokenizer_initialize(JNIEnv *env, jobject self, jstring path) {
  const char *chars;
  int refused;
  if (path == NULL || initialized++) {
    abort();
  }
  chars = (*env)->GetStringUTFChars(env, path, NULL);
  refused = strstr(chars, "refused") != NULL;
  (*env)->ReleaseStringUTFChars(env, path, chars);
  return refused ? -1 : 0;
}

JNIEXPORT jlong JNICALL Java_com_coccoc_Tokenizer_segmentPointer(
    JNIEnv *env, jobject self, jstring text, jboolean for_transforming, jint option, jboolean keep_puncts) {
  jsize length, i = 0;
  jchar *chars;
  int64_t *result;
  struct token *tokens;
  int64_t count = 0;
  int syllables = 0;
  if (text == NULL || !initialized || __sync_lock_test_and_set(&inside, 1)) {
    abort();
  }
  length = (*env)->GetStringLength(env, text);
  chars = malloc(sizeof(jchar) * (length + 1));
  (*env)->GetStringRegion(env, text, 0, length, chars);
  tokens = calloc(length + 1, sizeof(struct token));
  while (i < length) {
    jsize start;
    while (i < length && chars[i] == ' ') {
      i++;
    }
    start = i;
    while (i < length && chars[i] != ' ') {
      i++;
    }
    if (start < i && syllables++ % 2 == 0) {
      tokens[count].original_start = start;
      tokens[count++].original_end = i;
    } else if (start < i) {
      tokens[count - 1].original_end = i;
    }
  }
  result = calloc(8, sizeof(int64_t));
  result[0] = (int64_t)(intptr_t)chars;
  result[2] = count;
  result[3] = (int64_t)(intptr_t)tokens;
  __sync_lock_release(&inside);
  return (jlong)(intptr_t)result;
}

JNIEXPORT void JNICALL Java_com_coccoc_Tokenizer_freeMemory(JNIEnv *env, jobject self, jlong address) {
  int64_t *result = (int64_t *)(intptr_t)address;
  free((void *)(intptr_t)result[0]);
  free((void *)(intptr_t)result[3]);
  free(result);
}
