export const id = 910;
export const ids = [910];
export const modules = {

/***/ 1910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   systemEffects: () => (/* binding */ systemEffects)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The real world: Node's fetch, a clock that never runs backwards, timers and randomness. */
function systemEffects() {
    return {
        fetch: (url, init) => fetch(url, init),
        nowMs: () => performance.timeOrigin + performance.now(),
        sleep: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal }),
        random: () => Math.random(),
    };
}


/***/ })

};
