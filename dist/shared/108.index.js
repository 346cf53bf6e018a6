export const id = 108;
export const ids = [108];
export const modules = {

/***/ 8108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openActionsCache: () => (/* binding */ openActionsCache)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);

/**
 * The Actions cache through `@actions/cache`, loaded when first used. The package never throws for a service error: a
 * restore that failed looks like one that found nothing, and a save that failed answers -1, which is an error here.
 */
function openActionsCache() {
    return {
        async restore(paths, key, restoreKeys) {
            const cache = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(838), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 1691));
            return cache.restoreCache([...paths], key, [...restoreKeys]);
        },
        async save(paths, key) {
            const cache = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(838), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 1691));
            const id = await cache.saveCache([...paths], key);
            if (id < 0) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._("conflict", `The Actions cache did not take the entry ${key}: it exists, is read-only or failed.`);
            }
        },
    };
}


/***/ })

};
