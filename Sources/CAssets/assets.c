#include "CAssets.h"

// `#embed` is younger than the C that packages are compiled as; this compiler knows it. As Swift array
// literals the same files take a minute to compile.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char accessibility_report_css[] = {
#embed "../Accessibility/Assets/report.css"
};
static const unsigned char site_arrangement_js[] = {
#embed "../Site/Assets/arrangement.js"
};
static const unsigned char site_base_js[] = {
#embed "../Site/Assets/base.js"
};
static const unsigned char site_case_css[] = {
#embed "../Site/Assets/case.css"
};
static const unsigned char site_case_js[] = {
#embed "../Site/Assets/case.js"
};
static const unsigned char site_choices_js[] = {
#embed "../Site/Assets/choices.js"
};
static const unsigned char site_compare_js[] = {
#embed "../Site/Assets/compare.js"
};
static const unsigned char site_course_css[] = {
#embed "../Site/Assets/course.css"
};
static const unsigned char site_frame_css[] = {
#embed "../Site/Assets/frame.css"
};
static const unsigned char site_gaps_js[] = {
#embed "../Site/Assets/gaps.js"
};
static const unsigned char site_glossary_js[] = {
#embed "../Site/Assets/glossary.js"
};
static const unsigned char site_grade_js[] = {
#embed "../Site/Assets/grade.js"
};
static const unsigned char site_ground_css[] = {
#embed "../Site/Assets/ground.css"
};
static const unsigned char site_icon_svg[] = {
#embed "../Site/Assets/icon.svg"
};
static const unsigned char site_key_js[] = {
#embed "../Site/Assets/key.js"
};
static const unsigned char site_knowledge_css[] = {
#embed "../Site/Assets/knowledge.css"
};
static const unsigned char site_learning_css[] = {
#embed "../Site/Assets/learning.css"
};
static const unsigned char site_learning_js[] = {
#embed "../Site/Assets/learning.js"
};
static const unsigned char site_lists_css[] = {
#embed "../Site/Assets/lists.css"
};
static const unsigned char site_news_css[] = {
#embed "../Site/Assets/news.css"
};
static const unsigned char site_modes_css[] = {
#embed "../Site/Assets/modes.css"
};
static const unsigned char site_module_js[] = {
#embed "../Site/Assets/module.js"
};
static const unsigned char site_offline_js[] = {
#embed "../Site/Assets/offline.js"
};
static const unsigned char site_ordering_js[] = {
#embed "../Site/Assets/ordering.js"
};
static const unsigned char site_page_js[] = {
#embed "../Site/Assets/page.js"
};
static const unsigned char site_progress_js[] = {
#embed "../Site/Assets/progress.js"
};
static const unsigned char site_question_js[] = {
#embed "../Site/Assets/question.js"
};
static const unsigned char site_quiz_css[] = {
#embed "../Site/Assets/quiz.css"
};
static const unsigned char site_quiz_js[] = {
#embed "../Site/Assets/quiz.js"
};
static const unsigned char site_reader_css[] = {
#embed "../Site/Assets/reader.css"
};
static const unsigned char site_reflection_js[] = {
#embed "../Site/Assets/reflection.js"
};
static const unsigned char site_resume_js[] = {
#embed "../Site/Assets/resume.js"
};
static const unsigned char site_rows_js[] = {
#embed "../Site/Assets/rows.js"
};
static const unsigned char site_search_box_js[] = {
#embed "../Site/Assets/search-box.js"
};
static const unsigned char site_search_field_js[] = {
#embed "../Site/Assets/search-field.js"
};
static const unsigned char site_search_guess_js[] = {
#embed "../Site/Assets/search-guess.js"
};
static const unsigned char site_search_hits_js[] = {
#embed "../Site/Assets/search-hits.js"
};
static const unsigned char site_search_index_js[] = {
#embed "../Site/Assets/search-index.js"
};
static const unsigned char site_search_page_js[] = {
#embed "../Site/Assets/search-page.js"
};
static const unsigned char site_search_query_js[] = {
#embed "../Site/Assets/search-query.js"
};
static const unsigned char site_search_rank_js[] = {
#embed "../Site/Assets/search-rank.js"
};
static const unsigned char site_search_text_da_js[] = {
#embed "../Site/Assets/search-text-da.js"
};
static const unsigned char site_search_text_en_js[] = {
#embed "../Site/Assets/search-text-en.js"
};
static const unsigned char site_search_words_js[] = {
#embed "../Site/Assets/search-words.js"
};
static const unsigned char site_search_css[] = {
#embed "../Site/Assets/search.css"
};
static const unsigned char site_store_js[] = {
#embed "../Site/Assets/store.js"
};
static const unsigned char site_summary_js[] = {
#embed "../Site/Assets/summary.js"
};
static const unsigned char site_text_css[] = {
#embed "../Site/Assets/text.css"
};
static const unsigned char site_theme_js[] = {
#embed "../Site/Assets/theme.js"
};
static const unsigned char site_tokens_css[] = {
#embed "../Site/Assets/tokens.css"
};
static const unsigned char site_worker_js[] = {
#embed "../Site/Assets/worker.js"
};
static const unsigned char site_words_da_js[] = {
#embed "../Site/Assets/words-da.js"
};
static const unsigned char site_words_en_js[] = {
#embed "../Site/Assets/words-en.js"
};
static const unsigned char preview_preview_css[] = {
#embed "../Preview/Assets/preview.css"
};
static const unsigned char preview_preview_js[] = {
#embed "../Preview/Assets/preview.js"
};
static const unsigned char print_answerkey_typ[] = {
#embed "../Print/Engine/answerkey.typ"
};
static const unsigned char print_answers_typ[] = {
#embed "../Print/Engine/answers.typ"
};
static const unsigned char print_badges_typ[] = {
#embed "../Print/Engine/badges.typ"
};
static const unsigned char print_binding_py[] = {
#embed "../Print/Engine/binding.py"
};
static const unsigned char print_blocks_typ[] = {
#embed "../Print/Engine/blocks.typ"
};
static const unsigned char print_booklet_typ[] = {
#embed "../Print/Engine/booklet.typ"
};
static const unsigned char print_cards_typ[] = {
#embed "../Print/Engine/cards.typ"
};
static const unsigned char print_case_typ[] = {
#embed "../Print/Engine/case.typ"
};
static const unsigned char print_certificates_typ[] = {
#embed "../Print/Engine/certificates.typ"
};
static const unsigned char print_divide_typ[] = {
#embed "../Print/Engine/divide.typ"
};
static const unsigned char print_grey_py[] = {
#embed "../Print/Engine/grey.py"
};
static const unsigned char print_guide_typ[] = {
#embed "../Print/Engine/guide.typ"
};
static const unsigned char print_handout_typ[] = {
#embed "../Print/Engine/handout.typ"
};
static const unsigned char print_headed_typ[] = {
#embed "../Print/Engine/headed.typ"
};
static const unsigned char print_hyphenation_py[] = {
#embed "../Print/Engine/hyphenation.py"
};
static const unsigned char print_inlines_typ[] = {
#embed "../Print/Engine/inlines.typ"
};
static const unsigned char print_key_typ[] = {
#embed "../Print/Engine/key.typ"
};
static const unsigned char print_large_typ[] = {
#embed "../Print/Engine/large.typ"
};
static const unsigned char print_nodes_typ[] = {
#embed "../Print/Engine/nodes.typ"
};
static const unsigned char print_panels_typ[] = {
#embed "../Print/Engine/panels.typ"
};
static const unsigned char print_poster_typ[] = {
#embed "../Print/Engine/poster.typ"
};
static const unsigned char print_postpass_py[] = {
#embed "../Print/Engine/postpass.py"
};
static const unsigned char print_printlist_typ[] = {
#embed "../Print/Engine/printlist.typ"
};
static const unsigned char print_programme_typ[] = {
#embed "../Print/Engine/programme.typ"
};
static const unsigned char print_qr_py[] = {
#embed "../Print/Engine/qr.py"
};
static const unsigned char print_qr_typ[] = {
#embed "../Print/Engine/qr.typ"
};
static const unsigned char print_quiz_typ[] = {
#embed "../Print/Engine/quiz.typ"
};
static const unsigned char print_quizsheet_typ[] = {
#embed "../Print/Engine/quizsheet.typ"
};
static const unsigned char print_reading_typ[] = {
#embed "../Print/Engine/reading.typ"
};
static const unsigned char print_room_typ[] = {
#embed "../Print/Engine/room.typ"
};
static const unsigned char print_scopes_py[] = {
#embed "../Print/Engine/scopes.py"
};
static const unsigned char print_separator_typ[] = {
#embed "../Print/Engine/separator.typ"
};
static const unsigned char print_setting_py[] = {
#embed "../Print/Engine/setting.py"
};
static const unsigned char print_signin_typ[] = {
#embed "../Print/Engine/signin.typ"
};
static const unsigned char print_slideparts_typ[] = {
#embed "../Print/Engine/slideparts.typ"
};
static const unsigned char print_slides_typ[] = {
#embed "../Print/Engine/slides.typ"
};
static const unsigned char print_tables_typ[] = {
#embed "../Print/Engine/tables.typ"
};
static const unsigned char print_tents_typ[] = {
#embed "../Print/Engine/tents.typ"
};
static const unsigned char print_theme_typ[] = {
#embed "../Print/Engine/theme.typ"
};
static const unsigned char print_worker_py[] = {
#embed "../Print/Engine/worker.py"
};
static const unsigned char print_worksheets_typ[] = {
#embed "../Print/Engine/worksheets.typ"
};

#define FILE_OF(name, array) {name, array, sizeof array}

static const struct kursbuild_asset assets[] = {
    FILE_OF("Site/arrangement.js", site_arrangement_js),
    FILE_OF("Site/base.js", site_base_js),
    FILE_OF("Site/case.css", site_case_css),
    FILE_OF("Site/case.js", site_case_js),
    FILE_OF("Site/choices.js", site_choices_js),
    FILE_OF("Site/compare.js", site_compare_js),
    FILE_OF("Site/course.css", site_course_css),
    FILE_OF("Site/frame.css", site_frame_css),
    FILE_OF("Site/gaps.js", site_gaps_js),
    FILE_OF("Site/glossary.js", site_glossary_js),
    FILE_OF("Site/grade.js", site_grade_js),
    FILE_OF("Site/ground.css", site_ground_css),
    FILE_OF("Site/icon.svg", site_icon_svg),
    FILE_OF("Site/key.js", site_key_js),
    FILE_OF("Site/knowledge.css", site_knowledge_css),
    FILE_OF("Site/learning.css", site_learning_css),
    FILE_OF("Site/learning.js", site_learning_js),
    FILE_OF("Site/lists.css", site_lists_css),
    FILE_OF("Site/news.css", site_news_css),
    FILE_OF("Site/modes.css", site_modes_css),
    FILE_OF("Site/module.js", site_module_js),
    FILE_OF("Site/offline.js", site_offline_js),
    FILE_OF("Site/ordering.js", site_ordering_js),
    FILE_OF("Site/page.js", site_page_js),
    FILE_OF("Site/progress.js", site_progress_js),
    FILE_OF("Site/question.js", site_question_js),
    FILE_OF("Site/quiz.css", site_quiz_css),
    FILE_OF("Site/quiz.js", site_quiz_js),
    FILE_OF("Site/reader.css", site_reader_css),
    FILE_OF("Site/reflection.js", site_reflection_js),
    FILE_OF("Site/resume.js", site_resume_js),
    FILE_OF("Site/rows.js", site_rows_js),
    FILE_OF("Site/search-box.js", site_search_box_js),
    FILE_OF("Site/search-field.js", site_search_field_js),
    FILE_OF("Site/search-guess.js", site_search_guess_js),
    FILE_OF("Site/search-hits.js", site_search_hits_js),
    FILE_OF("Site/search-index.js", site_search_index_js),
    FILE_OF("Site/search-page.js", site_search_page_js),
    FILE_OF("Site/search-query.js", site_search_query_js),
    FILE_OF("Site/search-rank.js", site_search_rank_js),
    FILE_OF("Site/search-text-da.js", site_search_text_da_js),
    FILE_OF("Site/search-text-en.js", site_search_text_en_js),
    FILE_OF("Site/search-words.js", site_search_words_js),
    FILE_OF("Site/search.css", site_search_css),
    FILE_OF("Site/store.js", site_store_js),
    FILE_OF("Site/summary.js", site_summary_js),
    FILE_OF("Site/text.css", site_text_css),
    FILE_OF("Site/theme.js", site_theme_js),
    FILE_OF("Site/tokens.css", site_tokens_css),
    FILE_OF("Site/worker.js", site_worker_js),
    FILE_OF("Site/words-da.js", site_words_da_js),
    FILE_OF("Site/words-en.js", site_words_en_js),
    FILE_OF("Accessibility/report.css", accessibility_report_css),
    FILE_OF("Preview/preview.css", preview_preview_css),
    FILE_OF("Preview/preview.js", preview_preview_js),
    FILE_OF("Print/answerkey.typ", print_answerkey_typ),
    FILE_OF("Print/answers.typ", print_answers_typ),
    FILE_OF("Print/badges.typ", print_badges_typ),
    FILE_OF("Print/binding.py", print_binding_py),
    FILE_OF("Print/blocks.typ", print_blocks_typ),
    FILE_OF("Print/booklet.typ", print_booklet_typ),
    FILE_OF("Print/cards.typ", print_cards_typ),
    FILE_OF("Print/case.typ", print_case_typ),
    FILE_OF("Print/certificates.typ", print_certificates_typ),
    FILE_OF("Print/divide.typ", print_divide_typ),
    FILE_OF("Print/grey.py", print_grey_py),
    FILE_OF("Print/guide.typ", print_guide_typ),
    FILE_OF("Print/handout.typ", print_handout_typ),
    FILE_OF("Print/headed.typ", print_headed_typ),
    FILE_OF("Print/hyphenation.py", print_hyphenation_py),
    FILE_OF("Print/inlines.typ", print_inlines_typ),
    FILE_OF("Print/key.typ", print_key_typ),
    FILE_OF("Print/large.typ", print_large_typ),
    FILE_OF("Print/nodes.typ", print_nodes_typ),
    FILE_OF("Print/panels.typ", print_panels_typ),
    FILE_OF("Print/poster.typ", print_poster_typ),
    FILE_OF("Print/postpass.py", print_postpass_py),
    FILE_OF("Print/printlist.typ", print_printlist_typ),
    FILE_OF("Print/programme.typ", print_programme_typ),
    FILE_OF("Print/qr.py", print_qr_py),
    FILE_OF("Print/qr.typ", print_qr_typ),
    FILE_OF("Print/quiz.typ", print_quiz_typ),
    FILE_OF("Print/quizsheet.typ", print_quizsheet_typ),
    FILE_OF("Print/reading.typ", print_reading_typ),
    FILE_OF("Print/room.typ", print_room_typ),
    FILE_OF("Print/scopes.py", print_scopes_py),
    FILE_OF("Print/separator.typ", print_separator_typ),
    FILE_OF("Print/setting.py", print_setting_py),
    FILE_OF("Print/signin.typ", print_signin_typ),
    FILE_OF("Print/slideparts.typ", print_slideparts_typ),
    FILE_OF("Print/slides.typ", print_slides_typ),
    FILE_OF("Print/tables.typ", print_tables_typ),
    FILE_OF("Print/tents.typ", print_tents_typ),
    FILE_OF("Print/theme.typ", print_theme_typ),
    FILE_OF("Print/worker.py", print_worker_py),
    FILE_OF("Print/worksheets.typ", print_worksheets_typ),
};

const struct kursbuild_asset *kursbuild_assets(void) { return assets; }

size_t kursbuild_asset_count(void) { return sizeof assets / sizeof assets[0]; }
